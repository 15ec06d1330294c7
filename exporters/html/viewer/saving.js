'use strict';
// Files for the reader: a selection as .bib, CSL-JSON or ids; marks and notes.

const saving = { which: 'shown' };

function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  create('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** The papers to save, in the order of the file. */
function selection() {
  const all = [...data.key.keys()];
  if (saving.which === 'marked') return all.filter(i => data.key[i] in marks);
  if (saving.which === 'chosen') return all.filter(i => focus?.has(i) && shown[i]);
  return all.filter(i => shown[i]);
}

async function save(kind) {
  const papers = selection(), all = form => Promise.all(papers.map(i => recordOf(i, form)));
  if (!papers.length) return say('No paper is selected');
  if (kind === 'ids') download('papers.txt', papers.map(i => data.id[i] + '\n').join(''), 'text/plain');
  if (kind === 'bib') download('papers.bib', (await all(bibtex)).join('\n'), 'application/x-bibtex');
  if (kind === 'csl') download('papers.json', '[\n' + (await all(csl)).join(',\n') + '\n]\n',
      'application/vnd.citationstyles.csl+json');
  say(`${number(papers.length)} ${papers.length === 1 ? 'paper' : 'papers'} saved`);
}

function showSaving() {
  if ($('saving').hidden) return;
  const file = create('input', { type: 'file', accept: '.json', onchange: () => loadMarks(file.files[0]) });
  $('saving').replaceChildren(create('h2', {}, 'Save papers'),
    select('Which', [['shown', 'all shown'], ['chosen', 'the chosen and what is tied to it'], ['marked', 'the marked']],
        saving.which, value => { saving.which = value; }),
    create('p', { className: 'tools' },
        ...(data.records ? [button('.bib', () => save('bib')), button('CSL-JSON', () => save('csl'))] : []),
        button('Ids', () => save('ids'))),
    data.records ? '' : create('p', { className: 'soft' },
        'A map of so many papers holds no records: give the ids to citegraph for a .bib.'),
    create('h2', {}, 'Marks and notes'),
        create('p', { className: 'soft' },
        'They are part of the address of this page while it is short enough: bookmark it, or send it.'),
    create('p', { className: 'tools' }, button('Save to a file', () => download('marks.json', marksText(), 'application/json'))),
    create('label', {}, 'Read from a file ', file), create('h2', {}, 'This view'),
    create('p', { className: 'tools' }, button('Copy link', () => copy(location.href, 'Link copied'))));
}
