'use strict';
// The reader's own .bib, read in the page: which of its entries are in the map.

let owned = new Set(), ownSaid = '';
const letters = text => plain(text.replace(/\\[a-zA-Z]+|[{}\\"'`^~]/g, '')).replace(/[^\p{L}\p{N}]/gu, '');

/** Entries of a BibTeX file: DOI, arXiv id and title, as far as they are there. */
function entriesOf(bib) {
  const values = '(?:\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}|"([^"]*)"|([^,\\n]*))';
  return bib.split(/^\s*@/m).slice(1).filter(entry => !/^(string|comment|preamble)\b/i.test(entry)).map(entry => {
    const value = name => {
      const found = entry.match(new RegExp(`[\\s,]${name}\\s*=\\s*${values}`, 'i')) || [];
      return found.slice(1).find(Boolean)?.trim() || '';
    };
    const doi = (value('doi').match(/10\.\d{4,9}\/\S+/) || [''])[0].replace(/\\/g, '').toLowerCase();
    const places = [value('eprint'), value('url'), value('journal'), doi].join(' ');
    const arxiv = (places.match(/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/) || [''])[0];
    return { doi, arxiv, title: letters(value('title')) };
  });
}

function ownPapers(bib) {
  const index = new Map();
  for (let i = data.n - 1; i >= 0; i--)
    for (const name of [data.doi[i].toLowerCase(), data.arxiv[i].replace(/v\d+$/, ''),
        letters(data.title[i])]) if (name) index.set(name, i);
  const entries = entriesOf(bib),
      found = entries.map(({ doi, arxiv, title }) => index.get(doi) ?? index.get(arxiv) ?? index.get(title));
  owned = new Set(found.filter(i => i !== undefined));
  return `${owned.size} of the map's papers are among the ${entries.length} entries of the file`;
}

function ownParts() {
  const file = create('input', { type: 'file', accept: '.bib,.txt', onchange: async () => {
    ownSaid = ownPapers(await file.files[0].text());
    filter.own = 'in';
    refresh(); showFilters(); say(ownSaid);
  } });
  const parts = [create('label', {}, 'In my .bib (it stays on this computer) ', file)];
  if (ownSaid) parts.push(create('p', { className: 'soft' }, ownSaid),
      select('Show', [['', 'all papers'], ['in', 'those in it'], ['out', 'those not in it']], filter.own,
      value => setFilter('own', value)));
  return parts;
}
