'use strict';
// What part of the map is seen. The map is a unit square, as time and lanes are stretched to the window each by
// itself; screen = map * (kx, ky) + (tx, ty), in pixels of the device.

const view = { kx: 1, ky: 1, tx: 0, ty: 0, width: 0, height: 0, ratio: 1, scale: 1 };
const closest = 60, farthest = 0.5;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const screenX = x => x * view.kx + view.tx;
const screenY = y => y * view.ky + view.ty;
const place = i => [screenX(data.x[i]), screenY(data.y[i])];

/** The view that shows all, left of the card if that is open. */
function whole() {
  const r = view.ratio, small = data.n > 1000, card = $('card');
  const beside = card.hidden || $('stage').clientWidth < 700 ? 0 : card.offsetWidth + 12;
  let kx = Math.max(60, view.width - (small ? 30 : 110) * r - beside * r);
  let ky = Math.max(60, view.height - 46 * r);
  let tx = 12 * r, ty = 30 * r;
  if (data.uniform) {
    const k = Math.min(kx / data.width, ky / data.height), [wide, high] = [k * data.width, k * data.height];
    tx += (kx - wide) / 2; ty += (ky - high) / 2;
    kx = wide; ky = high;
  }
  return { kx, ky, tx, ty, scale: 1 };
}

/** Goes to a view, gliding unless the reader wants no motion. */
function go(target, soon) {
  cancelAnimationFrame(go.frame);
  const start = { ...view }, began = performance.now();
  if (calm.matches || soon || data.n > 5000) { Object.assign(view, target); edgesLater(0); return redraw(); }
  const step = now => {
    const t = Math.min(1, Math.max(0, now - began) / 240), s = t * t * (3 - 2 * t);
    for (const part in target) view[part] = start[part] + (target[part] - start[part]) * s;
    if (t < 1) go.frame = requestAnimationFrame(step); else edgesLater(0);
    redraw();
  };
  go.frame = requestAnimationFrame(step);
}

const fit = soon => go(whole(), soon);

function pan(dx, dy) {
  cancelAnimationFrame(go.frame);
  view.tx += dx; view.ty += dy;
  edgesLater(); redraw(); addressLater();
}

/** Zooms by a factor about a point of the screen. */
function zoom(factor, x = view.width / 2, y = view.height / 2) {
  cancelAnimationFrame(go.frame);
  const scale = Math.min(closest, Math.max(farthest, view.scale * factor)), f = scale / view.scale;
  view.tx = x - (x - view.tx) * f; view.ty = y - (y - view.ty) * f;
  view.kx *= f; view.ky *= f; view.scale = scale;
  edgesLater(); redraw(); addressLater();
}

/** Brings a point into sight if it is outside, or under the card. */
function reveal(sx, sy, soon) {
  const card = $('card'), wide = $('stage').clientWidth >= 700;
  const right = view.width - (card.hidden || !wide ? 40 : card.offsetWidth + 40) * view.ratio;
  const bottom = view.height * (card.hidden || wide ? 1 : 0.45);
  if (sx > 0 && sy > 30 * view.ratio && sx < right && sy < bottom) return redraw();
  go({ tx: view.tx + right / 2 - sx, ty: view.ty + bottom / 2 - sy }, soon);
}

/** As many pixels as the window has; many papers are drawn at one a point. */
function resize() {
  const box = $('stage').getBoundingClientRect();
  view.ratio = Math.min(data.n > 5000 ? 1 : 2, devicePixelRatio || 1);
  view.width = canvas.width = Math.max(1, Math.round(box.width * view.ratio));
  view.height = canvas.height = Math.max(1, Math.round(box.height * view.ratio));
  image = new ImageData(view.width, view.height);
  pixels = new Uint32Array(image.data.buffer);
  edges.pixels = new Uint32Array(pixels.length);
  edges.count = new Uint16Array(pixels.length);
  edges.seen = null;
}
