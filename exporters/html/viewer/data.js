'use strict';
// What the page holds: columns by paper, and who cites whom in compressed rows both ways.

const $ = id => document.getElementById(id);
let data;

/** The JSON of a block that holds base64 of gzip. The text is let go. */
async function unpacked(id) {
  const text = atob($(id).textContent), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  $(id).textContent = '';
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

/** Citations are varints: for each paper how many, then how far from the last one; the lowest bit says kept. */
function decodeCitations(text, n, m) {
  const raw = atob(text), from = new Uint32Array(m), to = new Uint32Array(m), kept = new Uint8Array(m);
  let at = 0, e = 0;
  const next = () => {
    let value = 0, shift = 0, byte;
    do { byte = raw.charCodeAt(at++); value |= (byte & 127) << shift; shift += 7; } while (byte & 128);
    return value;
  };
  for (let i = 0; i < n; i++)
    for (let count = next(), last = 0; count > 0; count--) {
      const value = next();
      from[e] = i; to[e] = last += value >> 1; kept[e++] = value & 1;
    }
  return { from, to, kept };
}

/** A function that gives the neighbours of a paper. */
function rows(n, keys, values) {
  const start = new Uint32Array(n + 1), out = new Uint32Array(values.length);
  for (const key of keys) start[key + 1]++;
  for (let i = 0; i < n; i++) start[i + 1] += start[i];
  const place = start.slice();
  for (let e = 0; e < keys.length; e++) out[place[keys[e]]++] = values[e];
  return i => out.subarray(start[i], start[i + 1]);
}

async function load() {
  const d = await unpacked('data');
  d.n = d.x.length;
  d.x = Float32Array.from(d.x, x => x / d.width);
  d.y = Float32Array.from(d.y, y => y / d.height);
  for (const lane of d.lanes) { lane.from /= d.height; lane.to /= d.height; }
  for (const year of d.years) { year.from /= d.width; year.to /= d.width; }
  for (const ghost of d.ghosts) { ghost.x /= d.width; ghost.y /= d.height; }
  Object.assign(d, decodeCitations(d.citations, d.n, d.m));
  d.people = d.authors;
  d.authors = d.people.map(people => people.replaceAll('\t', ' ').replaceAll('\n', ', '));
  d.references = rows(d.n, d.from, d.to);
  d.citers = rows(d.n, d.to, d.from);
  d.byKey = new Map(d.key.map((key, i) => [key, i]));
  if (!d.measures.some(({ name }) => name === 'citations'))
    d.measures.push({ name: 'citations', title: 'citations', about: 'Papers of the map that cite it',
        values: d.key.map((_, i) => d.citers(i).length) });
  for (const measure of d.measures) measure.order = orderBy(measure.values);
  return d;
}

/** Papers by falling value; those without one last. */
function orderBy(values) {
  const value = i => values[i] ?? -Infinity;
  return Uint32Array.from(values.keys()).sort((a, b) => value(b) - value(a) || a - b);
}
