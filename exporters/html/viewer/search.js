'use strict';
// Search: each word must occur in title, authors, venue, year, key or identifiers; case and accents do not matter.

const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
let haystack;

function find(query, limit = 50) {
  haystack ||= data.title.map((title, i) => plain([title, data.authors[i], data.venues[data.venue[i]], data.year[i],
    data.key[i], data.doi[i], data.arxiv[i], data.id[i]].join(' ')));
  const words = plain(query).split(/\s+/).filter(Boolean), found = [];
  if (!words.length) return found;
  for (const i of data.measures[0].order) {
    if (words.every(word => haystack[i].includes(word))) found.push(i);
    if (found.length === limit) break;
  }
  return found;
}

function showFound() {
  const began = performance.now(), query = $('query').value, found = find(query);
  stats.search = performance.now() - began;
  $('found').replaceChildren(...found.slice(0, 12).map(i => item(i)));
  $('found').hidden = !found.length;
  say(!query.trim() ? '' : found.length === 50 ? '50 or more papers' : found.length === 1 ? '1 paper' : found.length + ' papers');
}

function closeFound() {
  $('found').hidden = true;
}

/** Arrows go through the answers, Enter takes the first. */
function searchKeys(event) {
  const answers = [...$('found').children], at = answers.indexOf(document.activeElement);
  if (event.key === 'Escape') { closeFound(); $('query').focus(); }
  else if (event.key === 'Enter' && at < 0) answers[0]?.click();
  else if (event.key === 'ArrowDown') (answers[at + 1] || answers[at])?.focus();
  else if (event.key === 'ArrowUp') (answers[at - 1] || $('query')).focus();
  else return;
  if (event.key !== 'Enter' || at < 0) { event.preventDefault(); event.stopPropagation(); }
}
