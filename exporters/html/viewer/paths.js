'use strict';
// The chosen paper, what it builds on, what builds on it, and chains of citations.

let chosen = -1, chosenGhost = -1, other = -1, choosingOther = false, focus = null;
let chain = { papers: [], steps: [] }, ties = { cites: [], cited: [] };
const drawnTies = 3000;

/** Papers that citations lead to, nearest first, with the number of steps. */
function reach(start, neighbours, depth = Infinity) {
  const found = new Map([[start, 0]]);
  for (const [i, steps] of found) {  // grows while it is walked
    if (steps >= depth) break;
    for (const next of neighbours(i)) if (!found.has(next)) found.set(next, steps + 1);
  }
  found.delete(start);
  return found;
}

/** The way with the fewest citations, as papers; null if there is none. */
function way(from, to, neighbours) {
  const before = new Map([[from, -1]]);
  for (const [i] of before) {
    if (i === to) break;
    for (const next of neighbours(i)) if (!before.has(next)) before.set(next, i);
  }
  if (!before.has(to)) return null;
  const papers = [];
  for (let i = to; i !== -1; i = before.get(i)) papers.unshift(i);
  return papers;
}

/** From one paper to another along references, else along citers, else either way. */
function shortest(from, to) {
  return way(from, to, data.references) || way(from, to, data.citers) ||
    way(from, to, i => [...data.references(i), ...data.citers(i)]);
}

const stepsOf = papers => papers.slice(1).map((paper, k) => [papers[k], paper]);

/** What is drawn for the chosen paper follows from it and from the options. */
function follow() {
  focus = null; ties = { cites: [], cited: [] };
  const depth = options.depth || Infinity;
  if (chosen >= 0) {
    const on = reach(chosen, data.references, depth), by = reach(chosen, data.citers, depth);
    focus = new Set([chosen, ...on.keys(), ...by.keys()]);
    const tie = (list, found, neighbours) => {
      for (const [i, steps] of [[chosen, 0], ...found])
        if (steps < depth) for (const next of neighbours(i)) { if (list.length >= drawnTies) return; list.push([i, next]); }
    };
    tie(ties.cites, on, data.references);
    tie(ties.cited, by, data.citers);
  } else if (chosenGhost >= 0) focus = new Set(data.ghosts[chosenGhost].citers);
  const path = chosen >= 0 && other >= 0 ? shortest(chosen, other) || [] : [];
  const main = options.mainPath ? data.mainPath : [];
  chain = { path, papers: [...new Set([...path, ...main.flat()])], steps: [...stepsOf(path), ...main] };
  if (focus) for (const i of chain.papers) focus.add(i);
  else if (chain.papers.length) focus = new Set(chain.papers);
}

/** Opens a paper's card and shows its citations; -1 closes. `move` brings it into sight and the card into focus. */
function choose(i, move) {
  closeFound();
  if (i < 0 && chosen < 0 && chosenGhost < 0) return;
  if (choosingOther && i >= 0 && i !== chosen) {
    other = i; choosingOther = false;
  } else {
    chosen = i; chosenGhost = -1; other = -1; choosingOther = false;
  }
  refresh();
  if (chosen < 0) { canvas.focus(); say(''); return; }
  showMap();
  showCard();
  reveal(...place(chosen));
  if (move) $('card').querySelector('h2').focus();
}

function chooseGhost(g, move) {
  chosen = -1; other = -1; chosenGhost = g;
  refresh();
  showCard();
  const ghost = data.ghosts[g];
  reveal(screenX(ghost.x), screenY(ghost.y));
  if (move) $('card').querySelector('h2').focus();
}

/** The next paper that is chosen is the other end of a path. */
function choosePathEnd() {
  choosingOther = true;
  $('query').focus(); $('query').select();
  say('Choose the other end of the path');
}

/** Draws lines a hundred at a time: one stroke of many is slower than many of few. */
function strokes(lines, from, to) {
  for (let k = 0; k < lines.length; k += 100) {
    pen.beginPath();
    for (const line of lines.slice(k, k + 100)) { const [x0, y0] = from(line), [x1, y1] = to(line); curve(pen, x0, y0, x1, y1); }
    pen.stroke();
  }
}

function drawChains() {
  const line = (list, colour, width) => {
    pen.strokeStyle = colour; pen.lineWidth = width * view.ratio;
    strokes(list.filter(([a, b]) => shown[a] && shown[b]), tie => place(tie[0]), tie => place(tie[1]));
  };
  line(ties.cited, ink.cited, 1.3);
  line(ties.cites, ink.cites, 1.3);
  line(chain.steps, ink.path, 3.5);
  if (focus && focus.size < drawnTies) for (const i of focus) if (shown[i]) fill(...place(i), radius(i), look.hex[i]);
  if (chosenGhost < 0) return;
  const ghost = data.ghosts[chosenGhost];
  pen.strokeStyle = ink.cited; pen.lineWidth = 1.3 * view.ratio;
  strokes(ghost.citers.filter(i => shown[i]), place, () => [screenX(ghost.x), screenY(ghost.y)]);
}
