'use strict';
// Papers. A dot is stamped into the pixels from a mask that is made once for each size.

let canvas, pen, image, pixels;
const masks = new Map();

/** How much of 256 a disc covers of each pixel about its centre. */
function mask(r) {
  const size = Math.max(4, Math.round(r * 4));
  let known = masks.get(size);
  if (known) return known;
  const radius = size / 4, reach = Math.ceil(radius) + 1, side = 2 * reach + 1, cover = new Uint16Array(side * side);
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++)
      cover[(y + reach) * side + x + reach] = 256 * Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x, y)));
  masks.set(size, known = { reach, side, cover });
  return known;
}

function stamp(x, y, r, colour) {
  const { reach, side, cover } = mask(r), w = view.width, cx = Math.round(x), cy = Math.round(y);
  const left = Math.max(0, cx - reach), right = Math.min(w - 1, cx + reach);
  for (let row = Math.max(0, cy - reach), last = Math.min(view.height - 1, cy + reach); row <= last; row++) {
    let from = (row - cy + reach) * side + left - cx + reach, at = row * w + left;
    for (let column = left; column <= right; column++, from++, at++) {
      const part = cover[from];
      if (part) pixels[at] = part === 256 ? colour : blend(pixels[at], colour, part);
    }
  }
}

/** Of a paper's dot, in pixels: it grows more slowly than the map, and shrinks on a phone. */
const radius = i => look.radius[i] * view.ratio * growth;
let growth = 1;

const far = (x, y) => x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20;

function putDots() {
  growth = Math.min(3, Math.max(1, Math.sqrt(view.scale))) * Math.min(1, 0.5 + view.width / view.ratio / 1400);
  for (let k = data.n - 1; k >= 0; k--) {
    const i = look.order[k];
    if (!shown[i]) continue;
    const x = screenX(data.x[i]), y = screenY(data.y[i]), r = radius(i);
    if (far(x, y)) continue;
    if (r > 2.2) stamp(x, y, r + view.ratio, paper);
    stamp(x, y, r, focus && !focus.has(i) ? blend(paper, look.fill[i], 70) : look.fill[i]);
  }
}

function draw() {
  if (!data) return;
  const began = performance.now();
  putEdges();
  putDots();
  pen.putImageData(image, 0, 0);
  pen.lineJoin = 'round';
  drawLanes();
  drawChains();
  drawMarks();
  drawLabels();
  drawYears();
  stats.draws = (stats.draws || 0) + 1;
  stats.draw = performance.now() - began;
}

/** Draws at the next frame, however often it is asked. */
function redraw() {
  if (redraw.waits) return;
  redraw.waits = true;
  requestAnimationFrame(() => { redraw.waits = false; draw(); });
}

function fill(x, y, r, colour) {
  pen.fillStyle = colour;
  pen.beginPath(); pen.arc(x, y, r, 0, 7); pen.fill();
}

function ring(x, y, r, colour, width, dash = []) {
  pen.strokeStyle = colour; pen.lineWidth = width * view.ratio;
  pen.setLineDash(dash.map(part => part * view.ratio));
  pen.beginPath(); pen.arc(x, y, r, 0, 7); pen.stroke();
  pen.setLineDash([]);
}

/** Rings about the chosen and the marked, a cross over the retracted, and ghosts. */
function drawMarks() {
  const r = view.ratio;
  for (const key in marks) {
    const i = data.byKey.get(key);
    if (i !== undefined && shown[i]) ring(...place(i), radius(i) + 2.5 * r, ink.ink, 1.2, [2, 2]);
  }
  for (const key of Object.keys(data.notices)) {
    const i = +key, [x, y] = place(i), s = radius(i) + 2 * r;
    if (!shown[i] || far(x, y)) continue;
    pen.strokeStyle = ink.alarm; pen.lineWidth = 2 * r;
    pen.beginPath();
    for (const way of [1, -1]) { pen.moveTo(x - s, y - s * way); pen.lineTo(x + s, y + s * way); }
    pen.stroke();
  }
  for (const ghost of ghostsShown()) ring(screenX(ghost.x), screenY(ghost.y), ghostRadius(ghost), ink.soft, 1.4, [3, 2]);
  if (chosen >= 0) ring(...place(chosen), radius(chosen) + 3 * r, ink.ink, 2);
}

const ghostsShown = () => options.ghosts ? data.ghosts : [];
const ghostRadius = ghost => (4 + Math.min(6, Math.sqrt(ghost.citers.length))) * view.ratio;
