'use strict';
// Which paper a point of the screen means, and which lies next in a direction.

/** The paper or ghost nearest to a point in pixels; null if none is near. */
function pick(x, y) {
  let best = null, least = 8 * view.ratio;
  for (let i = 0; i < data.n; i++) {
    if (!shown[i]) continue;
    const away = Math.hypot(screenX(data.x[i]) - x, screenY(data.y[i]) - y) - radius(i);
    if (away < least) { least = away; best = { paper: i }; }
  }
  ghostsShown().forEach((ghost, g) => {
    const away = Math.hypot(screenX(ghost.x) - x, screenY(ghost.y) - y) - ghostRadius(ghost);
    if (away < least) { least = away; best = { ghost: g }; }
  });
  return best;
}

/** The nearest paper to the left (-1, 0), above (0, -1), ... of the chosen one; without one, the first in rank. */
function neighbour(dx, dy) {
  if (chosen < 0) return look.order.find(i => shown[i]) ?? -1;
  const [x, y] = place(chosen);
  let best = -1, least = Infinity;
  for (let i = 0; i < data.n; i++) {
    if (!shown[i] || i === chosen) continue;
    const right = screenX(data.x[i]) - x, down = screenY(data.y[i]) - y;
    const along = right * dx + down * dy, aside = Math.abs(right * dy) + Math.abs(down * dx);
    if (along > 0 && along + 2 * aside < least) { least = along + 2 * aside; best = i; }
  }
  return best;
}
