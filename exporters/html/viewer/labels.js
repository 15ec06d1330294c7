'use strict';
// Names beside dots, the most important first: a name is left out where it would touch another, or a dot.

const widths = new Map();
const most = 260, tries = 1500;
const face = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';

/** A grid of cells of four points that says what is taken. */
function occupancy() {
  const cell = 4 * view.ratio, wide = Math.ceil(view.width / cell), high = Math.ceil(view.height / cell),
      grid = new Uint8Array(wide * high);
  const cells = (x0, y0, x1, y1, visit) => {
    const a = Math.max(0, x0 / cell | 0), b = Math.min(wide - 1, x1 / cell | 0), last = Math.min(high - 1, y1 / cell | 0);
    for (let y = Math.max(0, y0 / cell | 0); y <= last; y++) for (let x = a; x <= b; x++) if (visit(y * wide + x)) return true;
    return false;
  };
  return {
    taken: (...box) => cells(...box, at => grid[at]),
    take: (...box) => void cells(...box, at => { grid[at] = 1; }),
  };
}

function widthOf(text, font) {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) widths.set(key, width = pen.measureText(text).width);
  return width;
}

/** Writes a name at the right of a dot, else at its left; false if there is no room. */
function putLabel(room, text, x, y, r, size, weight, force) {
  const fs = size * view.ratio, gap = 3 * view.ratio, font = `${weight} ${fs}px ${face}`;
  pen.font = font;
  const w = widthOf(text, font), box = left => [left, y - fs * 0.6, left + w, y + fs * 0.5];
  const right = x + r + gap, left = x - r - gap - w;
  const fits = at => at >= 0 && at + w <= view.width && !room.taken(...box(at));
  let at = fits(right) ? right : fits(left) ? left : null;
  if (at === null && !force) return false;
  if (at === null) at = right + w <= view.width ? right : Math.max(0, left);
  room.take(...box(at));
  pen.strokeText(text, at, y);
  pen.fillText(text, at, y);
  return true;
}

function drawLabels() {
  const room = occupancy();
  pen.textBaseline = 'middle'; pen.textAlign = 'left'; pen.lineJoin = 'round';
  pen.lineWidth = 3 * view.ratio; pen.strokeStyle = ink.halo; pen.fillStyle = ink.ink;
  room.take(0, 0, view.width, 20 * view.ratio);
  for (const box of laneBoxes) room.take(...box);
  const disc = (x, y, r) => room.take(x - r, y - r, x + r, y + r);
  if (data.n < 3000) for (const i of focus || look.order) if (shown[i]) disc(...place(i), radius(i) * 0.7);
  for (const ghost of ghostsShown()) disc(screenX(ghost.x), screenY(ghost.y), ghostRadius(ghost));
  const named = new Set();
  let tried = 0;
  const label = (i, force) => {
    const [x, y] = place(i), r = radius(i);
    if (named.has(i) || !shown[i] || x < 0 || y < 0 || x > view.width || y > view.height) return;
    tried++;
    const big = r > 6.5 * view.ratio * growth;
    if (putLabel(room, data.label[i], x, y, r, big ? 13 : 11, big ? 600 : 400, force)) named.add(i);
  };
  if (chosen >= 0) label(chosen, true);
  for (const i of chain.papers) label(i, chain.papers.length < 40);
  for (const ghost of ghostsShown()) putLabel(room, `${ghost.label} (${ghost.citers.length})`, screenX(ghost.x),
      screenY(ghost.y), ghostRadius(ghost), 11, 'italic 400');
  for (const i of look.order) {
    if (named.size >= most || tried > tries) break;
    if (!focus || focus.has(i)) label(i);
  }
  stats.labels = named.size;
}
