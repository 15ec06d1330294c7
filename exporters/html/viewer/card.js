'use strict';
// A paper's card: what it is, what one thinks of it, and what it is tied to.

const byRank = list => [...list].sort((a, b) => look.radius[b] - look.radius[a] || a - b);
let records;

/** BibTeX and CSL-JSON of papers, unpacked when first asked for. Where a name belongs they have a mark. */
async function recordOf(i, form) {
  records ||= unpacked('records');
  const text = (await records)[i][form], names = data.people[i].split('\n');
  let next = 0;
  return text.replace(/[\u0001\u0002]/g, mark => {
    const [given, family] = names[next++].split('\t');
    return mark === '\u0002' ? '' : form === bibtex ? `${family}, ${given}` : JSON.stringify({ family, given });
  });
}
const bibtex = 0, csl = 1;

async function copy(text, done) {
  try { await navigator.clipboard.writeText(text); } catch {
    const box = create('textarea', { value: text });
    document.body.append(box); box.select(); document.execCommand('copy'); box.remove();
  }
  say(done);
}

function bibtexPart(i) {
  const text = create('pre', { tabIndex: 0 }, '…'), press = button('Copy', () => copy(text.textContent, 'BibTeX copied'));
  recordOf(i, bibtex).then(record => { text.textContent = record; });
  return [press, text];
}

function measuresPart(i) {
  const rows = data.measures.filter(({ values }) => values[i] != null).map(({ title, values }) => {
    const above = values.reduce((sum, value) => sum + (value > values[i]), 0);
    return create('tr', {}, create('th', { scope: 'row' }, title), create('td', {}, number(values[i])),
        create('td', {}, `${number(above + 1)}. of ${number(data.n)}`));
  });
  return create('table', {}, create('tbody', {}, ...rows));
}

function listPart(title, found, open) {
  const papers = [...found.keys()], far = papers.some(i => found.get(i) > 1);
  const make = i => item(i, far ? `${data.year[i] || ''} · ${found.get(i)} ${found.get(i) === 1 ? 'step' : 'steps'}` : undefined);
  const order = far ? papers : byRank(papers);
  return papers.length ? fold(`${title} (${number(papers.length)})`, open, () => firstOf(order, make)) :
      create('p', { className: 'soft' }, `${title}: none in the map`);
}

/** A mark and a note of the reader's own. */
function notePart(i) {
  const key = data.key[i], note = create('textarea', { value: marks[key]?.note || '', rows: 2 });
  note.oninput = () => setMark(key, { note: note.value });
  return create('div', { className: 'own' },
      select('My mark', markNames.map((name, k) => [k, name]), marks[key]?.mark || 0, value => setMark(key, { mark: +value })),
    create('label', {}, 'My note ', note));
}

function pathPart() {
  const tools = create('p', { className: 'tools' }, button(other >= 0 ? 'Another path …' : 'Path to …', choosePathEnd),
    select('Show', [[1, 'neighbours'], [2, '2 steps'], [3, '3 steps'], [0, 'any depth']], options.depth,
        value => setOption('depth', +value)));
  if (other < 0) return tools;
  const list = chain.path.length ? create('ol', {}, ...chain.path.map(i => create('li', {}, item(i)))) :
      create('p', {}, 'No path of citations joins them.');
  return create('div', {}, tools, create('h3', {}, 'Shortest path to ' + (data.label[other] || data.key[other])), list);
}

function headPart(title, lines, links) {
  return [button('×', () => choose(-1), { className: 'close', ariaLabel: 'Close' }), create('h2', { tabIndex: -1 }, title),
    ...lines.filter(Boolean).map(line => create('p', {}, line)), create('p', { className: 'links' }, ...links)];
}

function paperParts(i) {
  const { doi, arxiv, url, abstracts, notices } = data, sections = data.sections[i];
  const links = [doi[i] && link('DOI', 'https://doi.org/' + encodeURI(doi[i]).replace(/[?#]/g, encodeURIComponent)),
      arxiv[i] && link('arXiv', 'https://arxiv.org/abs/' + encodeURI(arxiv[i])), url[i] && link('Link', url[i])];
  const parts = headPart(data.title[i],
      [data.authors[i], [data.venues[data.venue[i]], data.year[i]].filter(Boolean).join(' · '), sections], links);
  if (notices[i]) parts.push(create('p', { className: 'alarm' }, notices[i]));
  parts.push(pathPart(), notePart(i));
  if (abstracts[i]) parts.push(fold('Abstract', false, () => create('p', {}, abstracts[i])));
  parts.push(fold('Measures', false, () => measuresPart(i)));
  if (data.records) parts.push(fold('BibTeX', false, () => bibtexPart(i)));
  parts.push(create('p', { className: 'soft' },
      'Key: ' + data.key[i] + (data.id[i] && data.id[i] !== data.key[i] ? ' · ' + data.id[i] : '')));
  const on = reach(i, data.references), by = reach(i, data.citers),
      near = found => new Map([...found].filter(([, steps]) => steps === 1));
  parts.push(listPart('References', near(on), true), listPart('Cited by', near(by), true));
  if (on.size > near(on).size) parts.push(listPart('Builds on', on, false));
  if (by.size > near(by).size) parts.push(listPart('Built on by', by, false));
  return parts;
}

function ghostParts(ghost) {
  return [...headPart(ghost.title, [ghost.year || '', `Not in the list; cited by ${ghost.citers.length} of its papers.`],
      [link('Link', ghost.url || '')]),
    listPart('Cited by', new Map(ghost.citers.map(i => [i, 1])), true)];
}

function showCard() {
  const card = $('card'), open = chosen >= 0 || chosenGhost >= 0;
  card.hidden = !open;
  if (open) card.replaceChildren(...(chosen >= 0 ? paperParts(chosen) : ghostParts(data.ghosts[chosenGhost])).filter(Boolean));
  if (open) card.scrollTop = 0;
}
