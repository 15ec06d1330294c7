'use strict';
const { assert, count, folder, fs, path, sees, text } = require('./browser.cjs');

const entryOf = key => fs.readFileSync(path.join(folder, 'ducks.bib'),
    'utf8').split('\n\n').find(entry => entry.includes(`{${key},`)).trim();

sees('who wrote it, where it appeared, where it is, and its abstract', 'ducks', { hash: '#paper=duck4' }, async page => {
  const said = await text(page, '#card');
  assert.match(said, /Ada Erpel, Berta4 Müller/);
  assert.match(said, /Journal of Ducks · 2019/);
  assert.match(said, /Water/);
  assert.equal(await page.getAttribute('#card .links a', 'href'), 'https://arxiv.org/abs/1901.00005');
  await page.click('text=Abstract');
  await page.waitForSelector('text=Down is warm.');
});

sees('measures with ranks', 'ducks', { hash: '#paper=duck0' }, async page => {
  await page.focus('text=Measures'); await page.keyboard.press('Enter');
  assert.match(await text(page, '#card table'), /pagerank[\d.]+1\. of 10/);
  assert.match(await text(page, '#card table'), /citations91\. of 10/);
});

sees('BibTeX as the program writes it, to be copied', 'ducks',
    { hash: '#paper=duck4', permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
  await page.click('#card >> text=BibTeX');
  await page.waitForSelector('#card pre:has-text("@")');
  assert.equal((await text(page, '#card pre')).trim(), entryOf('duck4'));
  await page.click('#card >> text=Copy');
  await page.waitForFunction(() => document.querySelector('#said').textContent === 'BibTeX copied');
  await page.focus('#card textarea'); await page.keyboard.press('Control+V');
  assert.equal((await page.inputValue('#card textarea')).trim(), entryOf('duck4'));
});

sees('references and citers lead on', 'ducks', { hash: '#paper=duck4' }, async page => {
  await page.click('#card details:has-text("References (2)") .item:has-text("Moulting")');
  assert.equal(await text(page, '#card h2'), 'Moulting: When Ducks Stay');
  await page.focus('#card details:has-text("Cited by (1)") .item'); await page.keyboard.press('Enter');
  assert.equal(await text(page, '#card h2'), 'Eider Down');
});

sees('what it builds on and what builds on it, at any depth', 'ducks', { hash: '#paper=duck4' }, async page => {
  await page.click('text=Builds on (4)'); await page.click('text=Built on by (5)');
  await page.waitForSelector('#card .item:has-text("Dabbling in Shallow Water 2017 · 2 steps")');
  await page.waitForSelector('#card .item:has-text("Smew on Ice 2024 · 5 steps")');
  const near = await count(page, '#00609c');
  await page.selectOption('#card label:has-text("Show") select', '0');
  assert.ok(await count(page, '#00609c') > near);
});

sees('a retracted paper says so', 'ducks', { hash: '#paper=duck5' }, async page => {
  assert.match(await text(page, '#card .alarm'), /^Retracted: it is retracted, says crossref/);
  assert.ok(await count(page, '#b00020') > 5);
  await page.click('#show-table');
  assert.match(await text(page, '#table tr:has-text("Mandarin")'), /Retracted/);
});

sees('a card closes by its cross', 'ducks', { hash: '#paper=duck5' }, async page => {
  await page.click('#card >> [aria-label=Close]');
  assert.ok(await page.isHidden('#card'));
  await page.waitForFunction(() => !location.hash.includes('paper'));
});
