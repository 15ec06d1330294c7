'use strict';
// Mouse, pen and fingers: one drags, two pinch, a wheel zooms, a tap chooses.

const fingers = new Map();
let moved = 0;

const at = event => [event.offsetX * view.ratio, event.offsetY * view.ratio];

function pointerDown(event) {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, at(event));
  if (fingers.size === 1) moved = 0;
}

function pointerMove(event) {
  const before = fingers.get(event.pointerId), now = at(event);
  if (!before) return hover(now);
  const rest = [...fingers].find(([id]) => id !== event.pointerId);
  moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
  fingers.set(event.pointerId, now);
  if (moved < 4 * view.ratio) return;
  if (!rest) return pan(now[0] - before[0], now[1] - before[1]);
  const [, still] = rest, wide = from => Math.hypot(from[0] - still[0], from[1] - still[1]);
  zoom(wide(now) / Math.max(1, wide(before)), (now[0] + still[0]) / 2, (now[1] + still[1]) / 2);
  pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
}

function pointerUp(event) {
  const was = fingers.delete(event.pointerId);
  if (!was || event.type === 'pointercancel' || fingers.size || moved >= 4 * view.ratio) return;
  const found = pick(...at(event));
  if (found?.ghost !== undefined) chooseGhost(found.ghost);
  else choose(found ? found.paper : -1);
}

function hover(point) {
  const found = pick(...point), title = !found ? '' : found.ghost !== undefined ? data.ghosts[found.ghost].title :
      data.title[found.paper];
  canvas.style.cursor = found ? 'pointer' : 'grab';
  if (canvas.title !== title) canvas.title = title;
}

function listenToPointers() {
  canvas.addEventListener('pointerdown', pointerDown);
  canvas.addEventListener('pointermove', pointerMove);
  canvas.addEventListener('pointerup', pointerUp);
  canvas.addEventListener('pointercancel', pointerUp);
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoom(Math.exp(-event.deltaY * lines / 400), ...at(event));
  }, { passive: false });
}
