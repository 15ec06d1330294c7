'use strict';
const { execFileSync } = require('node:child_process');
const { assert, folder, fs, hashOf, path, saved, sees, text } = require('./browser.cjs');

const file = name => fs.readFileSync(path.join(folder, name), 'utf8');
const press = (page, name) => () => page.click(`#saving button:text-is("${name}")`);

sees('marks and notes stay in the address', 'ducks', { hash: '#paper=duck4' }, async page => {
  await page.selectOption('#card label:has-text("My mark") select', { label: 'Read' });
  await page.fill('#card textarea', 'Warm & "soft"');
  await hashOf(page, '["duck4",2,"Warm');
  await page.reload(); await page.waitForSelector('html[data-ready]');
  assert.equal(await page.inputValue('#card textarea'), 'Warm & "soft"');
  await page.click('#show-filters');
  await page.locator('#filters label:has-text("any mark") select').selectOption('any');
  assert.equal(await text(page, '#count'), '1 of 10 papers shown');
});

sees('marks and notes go to a file and come back', 'ducks', { hash: '#marks=[["duck1",1],["duck2",0,"deep"]]' }, async page => {
  await page.click('#show-saving');
  const kept = await saved(page, press(page, 'Save to a file'));
  assert.deepEqual(JSON.parse(kept), [['duck1', 1], ['duck2', 0, 'deep']]);
  fs.writeFileSync(path.join(folder, 'marks.json'), kept.replace('duck1', 'duck3'));
  await page.setInputFiles('#saving input[type=file]', path.join(folder, 'marks.json'));
  await hashOf(page, '["duck3",1]');
  assert.equal(await text(page, '#said'), '2 marks and notes read');
});

sees('notes too long for an address are said to be so', 'ducks', { hash: '#paper=duck4' }, async page => {
  await page.fill('#card textarea', 'x'.repeat(7000));
  await page.waitForSelector('#unsaved:not([hidden])');
  assert.ok((await page.evaluate(() => location.hash)).length < 100);
});

sees('all papers are saved as the program writes them', 'ducks', {}, async page => {
  await page.focus('#map'); await page.keyboard.press('s');
  const bib = await saved(page, press(page, '.bib'));
  assert.equal(bib, file('ducks.bib'));
  assert.deepEqual(JSON.parse(await saved(page, press(page, 'CSL-JSON'))), JSON.parse(file('ducks.json')));
  assert.equal((await saved(page, press(page, 'Ids'))).split('\n').length, 11);
  assert.equal(await text(page, '#said'), '10 papers saved');
});

sees('a selection is saved by keyboard: the shown, the chosen, the marked', 'ducks',
    { hash: '#paper=duck4&from=2018&marks=[["duck9",1]]' }, async page => {
  await page.focus('#show-saving'); await page.keyboard.press('Enter');
  const keysOf = async which => {
    await page.selectOption('#saving select', which);
    await page.focus('#saving button:text-is("Ids")');
    return (await saved(page, () => page.keyboard.press('Enter'))).trim().split('\n').map(id => id.slice(-5) - 1);
  };
  assert.deepEqual(await keysOf('shown'), [3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(await keysOf('chosen'), [3, 4, 5]);
  assert.deepEqual(await keysOf('marked'), [9]);
});

sees('what is saved compiles under BibTeX', 'ducks', {}, async page => {
  try { execFileSync('bibtex', ['--version'], { stdio: 'ignore' }); } catch { return; }
  await page.click('#show-saving');
  fs.writeFileSync(path.join(folder, 'saved.bib'), await saved(page, press(page, '.bib')));
  fs.writeFileSync(path.join(folder, 'saved.aux'), '\\citation{*}\n\\bibdata{saved}\n\\bibstyle{plain}\n');
  const log = execFileSync('bibtex', ['saved'], { cwd: folder, encoding: 'utf8' });
  assert.doesNotMatch(log, /rror|Warning/);
  assert.equal(fs.readFileSync(path.join(folder, 'saved.bbl'), 'utf8').match(/\\bibitem/g).length, 10);
});

sees('a link to the view is copied', 'ducks',
    { hash: '#paper=duck4', permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
  await page.click('#show-saving'); await press(page, 'Copy link')();
  await page.waitForFunction(() => document.querySelector('#said').textContent === 'Link copied');
  await page.focus('#query'); await page.keyboard.press('Control+V');
  assert.match(await page.inputValue('#query'), /ducks\.html#paper=duck4/);
});
