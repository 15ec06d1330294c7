'use strict';
// Years on top, and the names of lanes.

let laneBoxes = [];

/** On a strip of their own; a year is named where there is room beside the one before. */
function drawYears() {
  const r = view.ratio;
  let last = -Infinity;
  pen.fillStyle = ink.halo;
  pen.fillRect(0, 0, view.width, 22 * r);
  pen.font = `${12 * r}px ${face}`; pen.textBaseline = 'top'; pen.textAlign = 'center';
  for (const year of data.years) {
    const from = screenX(year.from), to = screenX(year.to);
    if (to < 0 || from > view.width) continue;
    pen.fillStyle = ink.line;
    for (const x of year === data.years.at(-1) ? [from, to] : [from]) pen.fillRect(Math.round(x), 0, r, view.height);
    const seen = (Math.max(from, 0) + Math.min(to, view.width)) / 2, middle = to - from < 40 * r ? (from + to) / 2 :
        Math.max(from + 18 * r, Math.min(to - 18 * r, seen));
    if (middle - last < 38 * r) continue;
    pen.fillStyle = ink.soft;
    pen.fillText(year.name, last = middle, 6 * r);
  }
  pen.textAlign = 'left';
}

function drawLanes() {
  const r = view.ratio;
  laneBoxes = [];
  pen.textBaseline = 'top'; pen.font = `700 ${11 * r}px ${face}`; pen.lineWidth = 3 * r; pen.strokeStyle = ink.paper;
  for (const { group, from, to } of data.lanes) {
    const top = Math.max(screenY(from), 20 * r), name = data.classes[data.laneClass].names[group];
    if (screenY(to) - top < 12 * r || top > view.height) continue;
    pen.strokeText(name, 8 * r, top + 3 * r);
    pen.fillStyle = ink.soft;
    pen.fillText(name, 8 * r, top + 3 * r);
    laneBoxes.push([6 * r, top, 10 * r + widthOf(name, pen.font), top + 14 * r]);
  }
}
