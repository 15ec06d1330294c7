'use strict';
// What is shown: every condition must hold. What is drawn beside: all citations, ghosts, the main path.

const fresh = () => ({ from: '', to: '', by: 'citations', top: '', related: '', mark: '', own: '', hidden: {} });
let filter = fresh(), shown;
const options = { all: false, ghosts: false, mainPath: false, depth: 1 };

const hiddenClasses = by => filter.hidden[by] ||= new Set();

function toggleClass(by, k) {
  const hidden = hiddenClasses(by);
  if (!hidden.delete(k)) hidden.add(k);
  refresh();
}

/** The papers that stand in the wanted relation to the chosen one; null: any. */
function related() {
  if (chosen < 0 || !filter.related) return null;
  const [side, far] = filter.related.split('-');
  return new Set([chosen, ...reach(chosen, side === 'on' ? data.references : data.citers, far ? Infinity : 1).keys()]);
}

function sift() {
  const near = related(), top = filter.top ? new Set(measureNamed(filter.by).order.slice(0, +filter.top)) : null;
  const kinds = Object.entries(filter.hidden).filter(([by, hidden]) => hidden.size && (by === 'mark' || data.classes[by]))
    .map(([by, hidden]) => ({ of: classes(by).of, hidden }));
  const { from, to, mark, own } = filter;
  shown = Uint8Array.from(data.key, (key, i) =>
    (!from || data.year[i] >= +from) && (!to || data.year[i] !== null && data.year[i] <= +to) &&
        (!near || near.has(i)) && (!top || top.has(i)) &&
    (!mark || (mark === 'any' ? key in marks : marks[key]?.mark === +mark)) && (!own || owned.has(i) === (own === 'in')) &&
    kinds.every(({ of, hidden }) => !hidden.has(of[i])));
}

/** All that follows from filters, options and choice. */
function refresh() {
  sift();
  follow();
  const left = shown.reduce((sum, on) => sum + on, 0);
  $('count').textContent = left < data.n ? `${number(left)} of ${number(data.n)} papers shown` : '';
  showCard();
  recolour();
  showTable();
  addressLater();
}

function setFilter(name, value) { filter[name] = value; refresh(); }

function setOption(name, value) {
  options[name] = value;
  if (name === 'all') { edges.all = value; edgesLater(0); return addressLater(); }
  const active = document.activeElement, place = [...$('card').querySelectorAll('select')].indexOf(active);
  refresh();
  if (place >= 0) $('card').querySelectorAll('select')[place]?.focus();
  if (name === 'mainPath' || name === 'ghosts') showFilters();
}

function field(label, name, properties) {
  const box = create('input', { type: 'number', value: filter[name], onchange: () => setFilter(name, box.value), ...properties });
  return create('label', {}, label + ' ', box);
}

function classPart(by, title) {
  const { names, of } = classes(by), counts = new Map();
  for (const k of of) counts.set(k, (counts.get(k) || 0) + 1);
  return fold(title, false,
      () => names.map((name, k) => check(`${name} (${counts.get(k) || 0})`, !hiddenClasses(by).has(k),
      () => toggleClass(by, k))));
}

function lookParts() {
  const sizes = [...data.measures.map(({ name, title }) => [name, title]), ['none', 'all alike']];
  const colours = [...Object.keys(data.classes).map(name => [name, name[0].toUpperCase() + name.slice(1)]),
      ['year', 'Year'], ['mark', 'My marks'],
    ...data.measures.map(({ name, title }) => [name, title])];
  return [create('h2', {}, 'Look'), select('Size', sizes, look.size, value => { look.size = value; resizeDots(); refresh(); }),
    select('Colour', colours, look.colour, value => { look.colour = value; refresh(); })];
}

function drawParts() {
  const { m, kept, ghosts, mainPath } = data, left = m - kept.reduce((sum, k) => sum + k, 0), parts = [create('h2', {}, 'Draw')];
  if (left) parts.push(check(`All citations (${number(left)} more)`, options.all, on => setOption('all', on)));
  if (mainPath.length) parts.push(check('Main path', options.mainPath, on => setOption('mainPath', on)));
  if (options.mainPath) {
    const papers = [...new Set(mainPath.flat())].sort((a, b) => data.x[a] - data.x[b]);
    parts.push(create('ol', {}, ...papers.map(i => create('li', {}, item(i)))));
  }
  if (ghosts.length) parts.push(check(`Works outside the list (${ghosts.length})`, options.ghosts,
      on => setOption('ghosts', on)));
  if (options.ghosts) parts.push(firstOf(ghosts.map((_, g) => g),
      g => button(`${ghosts[g].title} (${ghosts[g].citers.length})`, () => chooseGhost(g, true), { className: 'item' })));
  return parts;
}

function filterParts() {
  const related = [['', 'all'], ['on', 'it cites'], ['by', 'that cite it'], ['on-far', 'it builds on'],
      ['by-far', 'that build on it']];
  return [create('h2', {}, 'Filter'),
    create('p', {}, field('Years', 'from', { ariaLabel: 'From year' }), field(' to', 'to', { ariaLabel: 'To year' })),
    create('p', {}, field('First', 'top', { min: 1, ariaLabel: 'First papers by measure' }),
        select(' by', data.measures.map(({ name, title }) => [name, title]), filter.by, value => setFilter('by', value))),
    select('Of the chosen paper', related, filter.related, value => setFilter('related', value)),
    select('My marks', [['', 'all'], ['any', 'any mark or note'], ...markNames.slice(1).map((name, k) => [k + 1, name])],
        filter.mark, value => setFilter('mark', value)),
    ...Object.keys(data.classes).map(by => classPart(by, by === 'section' ? 'Sections' : 'Communities')), ...ownParts(),
    button('Show all', () => { filter = fresh(); refresh(); showFilters(); say('All papers are shown'); })];
}

function showFilters() {
  if ($('filters').hidden) return;
  const panel = $('filters'), active = document.activeElement, label = panel.contains(active) && active.parentNode.textContent;
  panel.replaceChildren(...lookParts(), ...drawParts(), ...filterParts());
  if (label === false) return;
  const same = [...panel.querySelectorAll('label')].find(at => at.textContent === label);
  (same || panel).querySelector('input, select').focus();
}
