'use strict';
// What the size and the colour of a dot say, and the legend.

const look = { size: '', colour: '', radius: null, order: null, fill: null, hex: null, legend: null };

const measureNamed = name => data.measures.find(measure => measure.name === name);
const number = value => value == null ? '–' : Math.abs(value) >= 1e5 || Number.isInteger(value) ?
  value.toLocaleString('en') : String(+value.toPrecision(3));

/** What papers are sorted into: sections, communities or the reader's marks. */
const classes = by => by !== 'mark' ? data.classes[by] :
  { names: markNames, of: data.key.map(key => marks[key]?.mark || 0), colours: markColours };

const classColour = (by, k) => classes(by).colours[k][dark ? 1 : 0];

/** A step of the ramp from low to high, "#rrggbb". */
function ramp(t) {
  const channel = at => {
    const a = parseInt(ink.low.slice(at, at + 2), 16), b = parseInt(ink.high.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * t).toString(16).padStart(2, '0');
  };
  return '#' + channel(1) + channel(3) + channel(5);
}

/** The least and the largest value, and where one lies between them, 0 to 1. */
function levels(values) {
  let low = Infinity, high = -Infinity;
  for (const value of values) if (value != null) { low = Math.min(low, value); high = Math.max(high, value); }
  return { low, high, of: value => value == null ? null : high > low ? (value - low) / (high - low) : 0.5 };
}

function resizeDots() {
  const values = look.size === 'none' ? null : measureNamed(look.size).values;
  const scale = values && levels(values), [least, most] = data.n <= 1000 ? [2.6, 8] : data.n <= 5000 ? [1.9, 7] : [1.4, 6];
  look.radius = Float32Array.from({ length: data.n }, (_, i) =>
    least + most * (scale ? Math.sqrt(Math.max(0, scale.of(values[i]) ?? 0)) : 0.25));
  look.order = values ? measureNamed(look.size).order : data.measures[0].order;
}

function recolour() {
  const by = look.colour, measure = by === 'year' ? { title: 'Year', values: data.year } : measureNamed(by);
  if (measure) {
    const scale = levels(measure.values), bent = by === 'year' ? t => t : Math.sqrt;
    look.hex = measure.values.map(value => value == null ? ink.none : ramp(bent(scale.of(value))));
    look.legend = { title: measure.title, low: scale.low, high: scale.high, year: by === 'year' };
  } else {
    const sorted = classes(by);
    const colours = sorted.colours.map(pair => pair[dark ? 1 : 0]);
    look.hex = Array.from(sorted.of, k => colours[k]);
    look.legend = sorted;
  }
  look.fill = Uint32Array.from(look.hex, pixel);
  showLegend(by);
  edgesLater(0); redraw();
}

function swatch(colour) {
  const dot = document.createElement('i');
  dot.style.background = colour;
  return dot;
}

/** Buttons that hide and show a class, or the ends of a ramp. */
function showLegend(by) {
  const box = $('legend');
  if (look.legend.of) {
    const counts = new Map();
    for (const k of look.legend.of) counts.set(k, (counts.get(k) || 0) + 1);
    box.replaceChildren(...look.legend.names.map((name, k) => {
      const off = hiddenClasses(by).has(k);
      const button = create('button', { type: 'button', ariaPressed: String(!off), title: 'Show or hide' },
        swatch(classColour(by, k)), `${name} (${number(counts.get(k) || 0)})`);
      button.dataset.k = k;
      button.onclick = () => { toggleClass(by, k); box.querySelector(`[data-k="${k}"]`)?.focus(); };
      return button;
    }).filter((_, k) => counts.get(k)));
  } else {
    const bar = create('i', { className: 'ramp' });
    bar.style.background = `linear-gradient(90deg, ${ramp(0)}, ${ramp(1)})`;
    const end = value => look.legend.year ? String(value) : number(value);
    box.replaceChildren(create('span', {}, look.legend.title + ': ', end(look.legend.low)), bar,
        create('span', {}, end(look.legend.high)));
  }
  const size = look.size === 'none' ? 'all of one size' : 'size: ' + measureNamed(look.size).title;
  box.append(create('span', { className: 'soft' }, size));
}
