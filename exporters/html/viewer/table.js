'use strict';
// The table: the same papers for those who cannot see the map, or want an order.

const sorting = { by: '', down: true };

function columns() {
  const section = data.classes.section || data.classes.community;
  return [
    { name: 'title', title: 'Title', of: i => data.title[i] },
    { name: 'author', title: 'Authors', of: i => { const [first, ...rest] = data.authors[i].split(', ');
        return first + (rest.length ? ' et al.' : ''); } },
    { name: 'year', title: 'Year', of: i => data.year[i], falls: true },
    { name: 'venue', title: 'Venue', of: i => data.venues[data.venue[i]] },
    { name: 'section', title: data.classes.section ? 'Section' : 'Community',
        of: i => section ? section.names[section.of[i]] : '' },
    ...data.measures.map(({ name, title, values }) => ({ name, title, of: i => values[i], falls: true, show: number })),
  ];
}

/** What has no value is last, whatever the order. */
function sorted(column) {
  const list = look.order.filter(i => shown[i]), sign = sorting.down ? -1 : 1;
  const value = Array.from({ length: data.n }, (_, i) => column.of(i)), none = v => v === null || v === undefined || v === '';
  return list.sort((a, b) => {
    const x = value[a], y = value[b];
    if (none(x) || none(y)) return none(x) - none(y);
    return sign * (typeof x === 'string' ? x.localeCompare(y) : x - y);
  });
}

function heading(column) {
  const is = sorting.by === column.name;
  const press = button(column.title + (is ? sorting.down ? ' ▾' : ' ▴' : ''), () => {
    sorting.down = is ? !sorting.down : Boolean(column.falls);
    sorting.by = column.name;
    showTable();
    $('table').querySelector(`[data-by="${CSS.escape(column.name)}"]`).focus();
    addressLater();
  });
  press.dataset.by = column.name;
  return create('th', { scope: 'col', ariaSort: is ? sorting.down ? 'descending' : 'ascending' : 'none' }, press);
}

function row(all, i, place) {
  const cells = all.slice(1).map(column => create('td', {}, (column.show || String)(column.of(i) ?? '–')));
  const notice = data.notices[i] ? create('span', { className: 'alarm' }, ' ' + data.notices[i].split(/[ ,.]/)[0]) : null;
  return create('tr', {}, create('td', {}, String(place)), create('th', { scope: 'row' }, item(i, ''), notice), ...cells);
}

function showTable() {
  if ($('table').hidden) return;
  sorting.by ||= data.measures[0].name;
  const all = columns(), list = sorted(all.find(column => column.name === sorting.by) || all[5]), body = create('tbody', {});
  const table = create('table', {},
      create('thead', {}, create('tr', {}, create('th', { scope: 'col' }, '#'), ...all.map(heading))), body);
  let done = 0;
  const more = button('', () => next(), { className: 'more' });
  const next = () => {
    body.append(...Array.from(list.slice(done, done + 300), (i, k) => row(all, i, done + k + 1)));
    done = Math.min(list.length, done + 300);
    more.hidden = done === list.length;
    more.textContent = `${number(list.length - done)} more papers`;
  };
  next();
  $('table').replaceChildren(table, more);
}

function toggleTable() {
  const open = $('table').hidden;
  $('table').hidden = !open;
  $('stage').hidden = open;
  $('show-table').ariaPressed = String(open);
  if (open) showTable(); else { resizeStage(); canvas.focus(); }
  addressLater();
}

function showMap() {
  if (!$('table').hidden) toggleTable();
}
