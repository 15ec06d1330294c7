'use strict';
// Citations. A few are curves in the colour of the cited paper, drawn by the canvas; many are counted per pixel and
// shown by the logarithm of the count, so that a thicket reads as density. The picture is made once a view, in
// slices that never hold the page up; while the view moves, the last picture is shifted or stretched.

const edges = { pixels: null, count: null, seen: null, all: false, done: false };
const few = 1500, slice = 10;

const drawn = e => (edges.all || data.kept[e]) && shown[data.from[e]] && shown[data.to[e]];

/** The colour of each line of pixels: paper, tinted where a lane is. */
function grounds(into) {
  into.fill(paper);
  for (const lane of data.lanes) {
    const tint = blend(paper, pixel(look.colour === data.laneClass ? classColour(data.laneClass, lane.group) : ink.soft),
        dark ? 26 : 18);
    into.fill(tint, Math.max(0, Math.round(screenY(lane.from)) + 1), Math.max(0, Math.round(screenY(lane.to)) - 1));
  }
  return into;
}

/** Adds one to each pixel from one point to the other, as far as they are on the screen (Liang, Barsky 1984). */
function count(x0, y0, x1, y1) {
  const w = view.width - 1, h = view.height - 1, dx = x1 - x0, dy = y1 - y0, into = edges.count, wide = view.width;
  let from = 0, to = 1;
  const clip = (p, q) => {
    if (p === 0) return q >= 0;
    const r = q / p;
    if (p < 0) { if (r > to) return false; if (r > from) from = r; } else { if (r < from) return false; if (r < to) to = r; }
    return true;
  };
  if (!clip(-dx, x0) || !clip(dx, w - x0) || !clip(-dy, y0) || !clip(dy, h - y0)) return;
  const length = to - from, steps = Math.max(Math.abs(dx), Math.abs(dy)) * length | 0;
  const sx = steps ? dx * length / steps : 0, sy = steps ? dy * length / steps : 0;
  for (let i = 0, x = x0 + from * dx + 0.5, y = y0 + from * dy + 0.5; i <= steps; i++, x += sx, y += sy)
    into[(y | 0) * wide + (x | 0)]++;
}

function* density(used) {
  const { from, to } = data, { pixels, count: counted } = edges, ground = grounds(new Uint32Array(view.height));
  counted.fill(0);
  for (let e = 0; e < data.m; e++) {
    if (drawn(e)) {
      const a = from[e], b = to[e];
      count(screenX(data.x[a]), screenY(data.y[a]), screenX(data.x[b]), screenY(data.y[b]));
    }
    if ((e & 1023) === 1023) yield;
  }
  let top = 1;
  for (let at = 0; at < counted.length; at++) {
    if (counted[at] > top) top = counted[at];
    if ((at & 0xffff) === 0xffff) yield;
  }
  const colour = pixel(ink.edge), strength = focus ? 77 : 256, cover = new Uint16Array(top + 1);
  for (let c = 1; c <= top; c++)
    cover[c] = strength * (used > 5000 ? 0.05 + 0.6 * Math.log1p(c) / Math.log1p(top) : Math.min(0.75, 0.25 + 0.1 * c));
  for (let y = 0, at = 0; y < view.height; y++) {
    for (const end = at + view.width; at < end; at++)
      pixels[at] = counted[at] ? blend(ground[y], colour, cover[counted[at]]) : ground[y];
    if ((y & 31) === 31) yield;
  }
}

/** An S between two points, as time goes; its handles are no longer than the way, so that it does not loop. */
function curve(to, x0, y0, x1, y1) {
  if (data.uniform) { to.moveTo(x0, y0); return to.lineTo(x1, y1); }
  const handle = Math.min(Math.max(14, Math.abs(x0 - x1) * 0.45), Math.hypot(x0 - x1, y0 - y1)) * (x0 < x1 ? -1 : 1);
  to.moveTo(x0, y0);
  to.bezierCurveTo(x0 - handle, y0, x1 + handle, y1, x1, y1);
}

function* curves() {
  const sheet = document.createElement('canvas');
  sheet.width = view.width; sheet.height = view.height;
  const to = sheet.getContext('2d', { willReadFrequently: true, alpha: false });
  const ground = new ImageData(view.width, view.height), lines = grounds(new Uint32Array(view.height));
  const into = new Uint32Array(ground.data.buffer);
  for (let y = 0; y < view.height; y++) into.fill(lines[y], y * view.width, (y + 1) * view.width);
  to.putImageData(ground, 0, 0);
  to.globalAlpha = focus ? 0.1 : 0.42;
  to.lineWidth = 1.1 * view.ratio;
  for (let e = 0; e < data.m; e++) {
    if (!drawn(e)) continue;
    const a = data.from[e], b = data.to[e];
    to.strokeStyle = look.hex[b];
    to.beginPath();
    curve(to, screenX(data.x[a]), screenY(data.y[a]), screenX(data.x[b]), screenY(data.y[b]));
    to.stroke();
    if ((e & 127) === 127) yield;
  }
  edges.pixels.set(new Uint32Array(to.getImageData(0, 0, view.width, view.height).data.buffer));
}

function* edgePicture() {
  const { kx, ky, tx, ty } = view;
  let used = 0;
  for (let e = 0; e < data.m; e++) if (drawn(e)) used++;
  stats.edges = used;
  yield* used < few ? curves() : density(used);
  edges.seen = { kx, ky, tx, ty };
}

/** A new picture once the view rests for so long. */
function edgesLater(wait = 90) {
  edges.job = null; edges.done = false;
  clearTimeout(edges.timer);
  edges.timer = setTimeout(() => {
    const job = edges.job = edgePicture();
    let busy = 0;
    (function work() {
      if (edges.job !== job) return;
      const began = performance.now();
      let step;
      do step = job.next(); while (!step.done && performance.now() - began < slice);
      busy += performance.now() - began;
      stats.longestSlice = Math.max(stats.longestSlice || 0, performance.now() - began);
      if (!step.done) return setTimeout(work);
      edges.done = true; stats.edgeMs = busy;
      draw();
    })();
  }, wait);
}

/** The last picture as it lies in the present view, pixel by pixel. */
function putEdges() {
  const seen = edges.seen, w = view.width, h = view.height, ground = grounds(new Uint32Array(h));
  if (!seen) { for (let y = 0; y < h; y++) pixels.fill(ground[y], y * w, (y + 1) * w); return; }
  const sx = seen.kx / view.kx, sy = seen.ky / view.ky, ox = seen.tx - view.tx * sx, oy = seen.ty - view.ty * sy;
  if (sx === 1 && sy === 1 && ox === 0 && oy === 0) return pixels.set(edges.pixels);
  const columns = new Int32Array(w);
  for (let x = 0; x < w; x++) { const u = Math.round(x * sx + ox); columns[x] = u >= 0 && u < w ? u : -1; }
  for (let y = 0; y < h; y++) {
    const v = Math.round(y * sy + oy), row = y * w, from = v * w;
    if (v < 0 || v >= h) { pixels.fill(ground[y], row, row + w); continue; }
    if (sx === 1) {
      const shift = Math.round(ox), a = Math.max(0, -shift), b = Math.min(w, w - shift);
      pixels.fill(ground[y], row, row + w);
      if (b > a) pixels.set(edges.pixels.subarray(from + a + shift, from + b + shift), row + a);
    } else for (let x = 0; x < w; x++) pixels[row + x] = columns[x] < 0 ? ground[y] : edges.pixels[from + columns[x]];
  }
}
