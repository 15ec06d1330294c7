'use strict';
const { assert, count, fs, folder, hashOf, path, sees, text } = require('./browser.cjs');

const left = async (page, many) => assert.equal(await text(page, '#count'), many === 10 ? '' : `${many} of 10 papers shown`);
const box = (page, label) => page.locator(`#filters label:has-text("${label}") >> select`);

sees('sections by the legend, by mouse and by keyboard', 'ducks', {}, async page => {
  await page.click('#legend >> text=Water (5)');
  await left(page, 5);
  assert.equal(await count(page, '#0d05d6'), 0);
  await page.keyboard.press('Space');
  await left(page, 10);
  await hashOf(page, '');
});

sees('years', 'ducks', {}, async page => {
  await page.click('#show-filters');
  await page.fill('[aria-label="From year"]', '2017'); await page.keyboard.press('Tab');
  await page.keyboard.type('2019'); await page.keyboard.press('Tab');
  await left(page, 3);
  await page.click('text=Show all');
  await left(page, 10);
});

sees('the first by a measure', 'ducks', {}, async page => {
  await page.click('#show-filters');
  await page.fill('[aria-label="First papers by measure"]', '4'); await page.keyboard.press('Tab');
  await left(page, 4);
  await page.locator('#filters label:has-text("by") >> select').first().selectOption('betweenness');
  await left(page, 4);
  await hashOf(page, 'top=4');
});

sees('sections and communities by their boxes', 'ducks', {}, async page => {
  await page.click('#show-filters'); await page.click('#filters >> text=Sections');
  await page.uncheck('text=Plumage (5) >> input');
  await left(page, 5);
  await page.click('#filters >> text=Communities');
  await page.locator('#filters details:has-text("Communities") input').first().focus(); await page.keyboard.press('Space');
  assert.match(await text(page, '#count'), /^[0-4] of 10/);
});

sees('what the chosen paper cites and builds on, and the other way', 'ducks', { hash: '#paper=duck4' }, async page => {
  await page.click('#show-filters');
  for (const [relation, many] of [['on', 3], ['by', 2], ['on-far', 5], ['by-far', 6], ['', 10]]) {
    await box(page, 'Of the chosen paper').selectOption(relation);
    await left(page, many);
  }
});

sees('size and colour by any measure, section, community and year, with a legend', 'ducks', {}, async page => {
  await page.click('#show-filters');
  for (const [colour, legend] of [['year', /Year: 2015/], ['community', /around/], ['betweenness', /betweenness: 0/],
      ['pagerank', /pagerank/], ['mark', /No mark \(10\)/], ['section', /Water/]]) {
    await box(page, 'Colour').selectOption(colour);
    assert.match(await text(page, '#legend'), legend);
  }
  const before = await count(page, '#0d05d6');
  await box(page, 'Size').selectOption('none');
  assert.match(await text(page, '#legend'), /all of one size/);
  assert.notEqual(await count(page, '#0d05d6'), before);
});

sees('all citations in place of the thinned', 'ducks', {}, async page => {
  await count(page, '#000000');
  const few = await page.evaluate(() => window.citegraph.stats.edges);
  await page.click('#show-filters'); await page.check('text=All citations');
  await page.waitForFunction(was => window.citegraph.stats.edges > was, few);
  assert.equal(await page.evaluate(() => window.citegraph.stats.edges), 17);
});

sees('what is in my own .bib', 'ducks', {}, async page => {
  const own = path.join(folder, 'own.bib');
  fs.writeFileSync(own, '@article{x, title = {{Eider} D{\\"o}wn}, eprint = {1901.00005}}\n@misc{y, title={{Teal} {M}igration}}\n@misc{z,title="Unknown"}\n');
  await page.click('#show-filters'); await page.setInputFiles('#filters input[type=file]', own);
  await page.waitForFunction(() =>
      document.querySelector('#said').textContent.includes("2 of the map's papers are among the 3 entries"));
  await left(page, 2);
  await page.locator('#filters label:has-text("Show") >> select').selectOption('out');
  await left(page, 8);
});

sees('the table sorts by every column and leads to papers', 'ducks', {}, async page => {
  await page.focus('#map'); await page.keyboard.press('t');
  const first = () => text(page, '#table tbody tr:first-child .item');
  assert.equal((await first()).trim(), 'Ponds: A Survey');
  await page.focus('#table [data-by=title]'); await page.keyboard.press('Enter');
  assert.equal((await first()).trim(), 'Dabbling in Shallow Water');
  assert.equal(await page.getAttribute('#table th:has([data-by=title])', 'aria-sort'), 'ascending');
  await page.click('#table [data-by=year]');
  assert.equal((await first()).trim(), 'Smew on Ice');
  await page.click('#table [data-by=year]');
  assert.equal((await first()).trim(), 'Ponds: A Survey');
  await hashOf(page, 'table=year+up');
  await page.click('#table >> text=Teal Migration');
  assert.equal(await text(page, '#card h2'), 'Teal Migration');
  assert.ok(await page.isVisible('#map'));
});
