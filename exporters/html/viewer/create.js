'use strict';
// Elements of the page. Texts are texts: nothing that a paper says is read as markup.

/** An element with properties and children, which are elements or texts. */
function create(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** A link, if it is one of the web. */
const link = (text, address) => /^https?:\/\//i.test(address) ?
  create('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text) : null;

function button(text, act, properties = {}) {
  return create('button', { type: 'button', onclick: act, ...properties }, text);
}

/** A button that opens a paper. */
function item(i, note = data.year[i] || '') {
  const made = button(data.title[i], () => choose(i, true), { className: 'item' });
  made.append(create('span', {}, ` ${note}`));
  return made;
}

/** A part that opens and closes; its inside is made when it is first open. */
function fold(title, open, fill) {
  const part = create('details', { open }, create('summary', {}, title));
  const once = () => { if (part.open && part.children.length === 1) part.append(...[].concat(fill())); };
  part.addEventListener('toggle', once);
  once();
  return part;
}

/** The first of many things, and a button for the next. */
function firstOf(list, make, step = 30) {
  const box = create('div', {});
  let done = 0;
  const more = button('', () => { const at = done; next(); box.children[at]?.focus(); }, { className: 'more' });
  const next = () => {
    more.before(...list.slice(done, done + step).map(i => make(i)));
    done = Math.min(list.length, done + step);
    more.hidden = done === list.length;
    more.textContent = `${number(list.length - done)} more`;
  };
  box.append(more);
  next();
  return box;
}

function say(text) { $('said').textContent = text; }

function select(label, entries, value, act) {
  const box = create('select', { onchange: () => act(box.value) },
      ...entries.map(([name, text]) => create('option', { value: name }, text)));
  box.value = value;
  return create('label', {}, label + ' ', box);
}

function check(label, checked, act) {
  const box = create('input', { type: 'checkbox', checked, onchange: () => act(box.checked) });
  return create('label', { className: 'check' }, box, ' ' + label);
}
