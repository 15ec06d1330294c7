'use strict';
// The address holds what is seen, so that a view can be sent, bookmarked and come back to.

const round = value => String(+value.toPrecision(5));

function addressParts() {
  const parts = new URLSearchParams(), put = (name, value) => { if (value) parts.set(name, value); };
  if (chosen >= 0) put('paper', data.key[chosen]);
  if (other >= 0) put('path', data.key[other]);
  if (chosenGhost >= 0) put('ghost', data.ghosts[chosenGhost].title);
  if (view.scale !== 1) put('view',
      [view.scale, (view.width / 2 - view.tx) / view.kx, (view.height / 2 - view.ty) / view.ky].map(round).join(' '));
  if (look.size !== data.measures[0].name) put('size', look.size);
  if (look.colour !== firstColour()) put('colour', look.colour);
  for (const name of ['from', 'to', 'top', 'related', 'mark']) put(name, filter[name]);
  if (filter.top) put('by', filter.by);
  for (const by in filter.hidden) put('hide-' + by, [...filter.hidden[by]].join(' '));
  for (const name of ['all', 'ghosts', 'mainPath']) if (options[name]) put(name, '1');
  if (options.depth !== 1) parts.set('depth', options.depth);
  if (!$('table').hidden) put('table', `${sorting.by} ${sorting.down ? 'down' : 'up'}`);
  put('theme', document.documentElement.dataset.theme);
  if (Object.keys(marks).length && marksText().length <= longest) put('marks', marksText());
  return parts;
}

function addressLater() {
  clearTimeout(addressLater.timer);
  addressLater.timer = setTimeout(writeAddress, 150);
}

function writeAddress() {
  const text = addressParts().toString();
  if (location.hash.slice(1) !== text) history.replaceState(null, '', '#' + text);
  $('unsaved').hidden = marksText().length <= longest;
}

/** Brings back what an address says; what it names that is not here is passed over. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1)), of = name => parts.get(name) || '';
  const paper = name => data.byKey.get(of(name)) ?? -1;
  if (['light', 'dark'].includes(of('theme'))) document.documentElement.dataset.theme = of('theme');
  marks = marksFrom(of('marks') || '[]');
  look.size = measureNamed(of('size')) || of('size') === 'none' ? of('size') : data.measures[0].name;
  look.colour = data.classes[of('colour')] || ['year', 'mark'].includes(of('colour')) || measureNamed(of('colour')) ?
      of('colour') : firstColour();
  filter = fresh();
  for (const name of ['from', 'to', 'top']) if (/^\d+$/.test(of(name))) filter[name] = of(name);
  if (measureNamed(of('by'))) filter.by = of('by');
  if (/^(on|by)(-far)?$/.test(of('related'))) filter.related = of('related');
  if (/^(any|[1-9])$/.test(of('mark'))) filter.mark = of('mark');
  for (const by of [...Object.keys(data.classes), 'mark'])
    for (const k of of('hide-' + by).split(' ').filter(Boolean)) hiddenClasses(by).add(+k);
  for (const name of ['all', 'ghosts', 'mainPath']) options[name] = of(name) === '1';
  options.depth = /^[0-3]$/.test(of('depth')) ? +of('depth') : 1;
  edges.all = options.all;
  chosen = paper('paper'); other = chosen >= 0 ? paper('path') : -1;
  chosenGhost = chosen < 0 && options.ghosts ? data.ghosts.findIndex(ghost => ghost.title === of('ghost')) : -1;
  [sorting.by, sorting.down] = [of('table').split(' ')[0], !of('table').endsWith('up')];
  resizeDots(); dress(); refresh();
  if ($('table').hidden === Boolean(of('table'))) toggleTable();
  showCard();
  const [scale, x, y] = of('view').split(' ').map(Number), all = whole();
  Object.assign(view, all);
  if (scale > 0 && isFinite(x + y)) {
    const s = Math.min(closest, Math.max(farthest, scale)), kx = all.kx * s, ky = all.ky * s;
    Object.assign(view, { scale: s, kx, ky, tx: view.width / 2 - x * kx, ty: view.height / 2 - y * ky });
  } else if (chosen >= 0) reveal(...place(chosen), true);
}

const firstColour = () => data.laneClass;
