'use strict';
const { assert, count, drawn, hashOf, placeOf, sees, text, viewOf } = require('./browser.cjs');

const water = '#0d05d6', cites = '#b45309', cited = '#00609c', path = '#c2185b';

sees('dots, names, years and lanes', 'ducks', {}, async page => {
  assert.ok(await count(page, water) > 100);
  assert.ok(await page.evaluate(() => window.citegraph.stats.labels) >= 8);
  assert.match(await text(page, '#name'), /10 papers/);
  assert.match(await text(page, '#legend'), /Water \(5\).*Plumage \(5\)/);
});

sees('the mouse drags, the wheel zooms about itself, a button shows all', 'ducks', {}, async page => {
  const before = await viewOf(page);
  await page.mouse.move(600, 400); await page.mouse.down(); await page.mouse.move(660, 430, { steps: 4 }); await page.mouse.up();
  const moved = await viewOf(page);
  assert.deepEqual([moved.tx - before.tx, moved.ty - before.ty], [60, 30]);
  const [x, y] = await placeOf(page, 'duck4');
  await page.mouse.move(x, y); await page.mouse.wheel(0, -200);
  await page.waitForFunction(() => window.citegraph.view.scale > 1.5);
  const still = await placeOf(page, 'duck4');
  assert.ok(Math.hypot(still[0] - x, still[1] - y) < 1.5);
  await page.click('#fit');
  await page.waitForFunction(was => window.citegraph.view.tx === was, before.tx);
});

sees('arrows move, plus and minus zoom, 0 shows all', 'ducks', {}, async page => {
  const before = await viewOf(page);
  await page.focus('#map');
  await page.keyboard.press('ArrowRight'); await page.keyboard.press('ArrowDown');
  const moved = await viewOf(page);
  assert.deepEqual([moved.tx - before.tx, moved.ty - before.ty], [-60, -60]);
  await page.keyboard.press('+');
  assert.equal((await viewOf(page)).scale, 1.25);
  await page.keyboard.press('-'); await page.keyboard.press('0');
  await page.waitForFunction(was => window.citegraph.view.tx === was, before.tx);
});

sees('two fingers pinch', 'ducks', { hasTouch: true }, async page => {
  const client = await page.context().newCDPSession(page);
  const touch = (type, ...points) => client.send('Input.dispatchTouchEvent',
      { type, touchPoints: points.map(([x, id]) => ({ x, y: 400, id })) });
  await touch('touchStart', [500, 0]); await touch('touchStart', [500, 0], [600, 1]);
  for (const step of [10, 20, 30, 40, 50]) await touch('touchMove', [500 - step, 0], [600 + step, 1]);
  await touch('touchEnd');
  const { scale } = await viewOf(page);
  assert.ok(scale > 1.6 && scale < 2.2, String(scale));
});

sees('a click chooses a paper and draws what it cites and what cites it', 'ducks', {}, async page => {
  const [x, y] = await placeOf(page, 'duck4');
  await page.mouse.click(x, y);
  assert.equal(await text(page, '#card h2'), 'Eider Down');
  assert.ok(await count(page, cites) > 20);
  assert.ok(await count(page, cited) > 20);
  await page.keyboard.press('Escape');
  assert.ok(await page.isHidden('#card'));
  assert.equal(await count(page, cites), 0);
});

sees('Shift and arrows go from paper to paper, Enter into the card, Escape back', 'ducks', {}, async page => {
  await page.focus('#map');
  await page.keyboard.press('Shift+ArrowRight');
  const first = await text(page, '#card h2');
  await page.keyboard.press('Shift+ArrowRight');
  assert.notEqual(await text(page, '#card h2'), first);
  assert.equal(await text(page, '#said'), await text(page, '#card h2'));
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'map');
});

for (const [query, title] of [['moulting', 'Moulting: When Ducks Stay'], ['BERTA6', 'Wigeons at Night'],
    ['muller eider', 'Eider Down'], ['2022', 'Teal Migration'], ['duck8', 'Goldeneye Nests'],
  ['2401.00010', 'Smew on Ice'], ['journal ducks mandarin', 'Mandarin Colours']])
  sees(`"${query}" finds ${title}`, 'ducks', {}, async page => {
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    assert.equal(await text(page, '#said'), '1 paper');
    await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter');
    assert.equal(await text(page, '#card h2'), title);
    await hashOf(page, 'paper=');
  });

sees('answers are walked through by arrows and clicked by the mouse', 'ducks', {}, async page => {
  await page.click('#query'); await page.keyboard.type('duck');
  assert.equal(await text(page, '#said'), '10 papers');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'query');
  await page.click('#found .item:nth-child(2)');
  assert.ok(await page.isVisible('#card'));
});

sees('works outside the list on request, with how many cite them', 'ducks', {}, async page => {
  await page.click('#show-filters'); await page.check('text=Works outside the list (1)');
  await page.click('text=A Pond outside (2)');
  assert.equal(await text(page, '#card h2'), 'A Pond outside');
  assert.match(await text(page, '#card'), /cited by 2 of its papers/);
  assert.ok(await count(page, cited) > 20);
  assert.equal(await page.getAttribute('#card .links a', 'href'), 'https://doi.org/10.5000/outside');
  await hashOf(page, 'ghosts=1');
});

sees('the main path, and its papers in order', 'ducks', {}, async page => {
  await page.focus('#map'); await page.keyboard.press('f');
  await page.focus('text=Main path >> input'); await page.keyboard.press('Space');
  const papers = await page.locator('#filters ol li').allTextContents();
  assert.ok(papers.length >= 5);
  assert.match(papers[0], /Ponds/);
  assert.ok(await count(page, path) > 100);
});

sees('the shortest path between two papers, by mouse', 'ducks', { hash: '#paper=duck9' }, async page => {
  await page.click('text=Path to …');
  const [x, y] = await placeOf(page, 'duck0');
  await page.mouse.click(x, y);
  assert.deepEqual(await page.locator('#card ol .item').allTextContents(), ['Smew on Ice 2024', 'Ponds: A Survey 2015']);
  assert.ok(await count(page, path) > 50);
});

sees('the shortest path, by keyboard', 'ducks', { hash: '#paper=duck9' }, async page => {
  await page.focus('text=Path to …'); await page.keyboard.press('Enter');
  await page.keyboard.type('goldeneye'); await page.keyboard.press('Enter');
  assert.equal(await page.locator('#card ol .item').count(), 2);
  await hashOf(page, 'path=duck8');
});

sees('an address brings back what was seen', 'ducks',
    { hash: '#paper=duck5&path=duck1&colour=year&size=betweenness&from=2016&ghosts=1&view=2+0.5+0.5&theme=dark' }, async page => {
  await drawn(page);
  assert.equal(await text(page, '#card h2'), 'Mandarin Colours');
  assert.match(await text(page, '#legend'), /Year: 2015.*2024.*betweenness/);
  assert.match(await text(page, '#count'), /9 of 10/);
  assert.equal((await viewOf(page)).scale, 2);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(13, 17, 23)');
});

sees('an address of a paper brings it into sight', 'ducks', { hash: '#paper=duck9', viewport: { width: 500, height: 700 } }, async page => {
  await drawn(page);
  const [, y] = await placeOf(page, 'duck9'), card = await page.locator('#card').boundingBox();
  assert.ok(y < card.y, `${y} ${card.y}`);
});

sees('an address that names nothing', 'ducks',
    { hash: '#paper=nobody&colour=%00&marks=%7B&hide-section=99&view=x&size=constructor' }, async page => {
  assert.ok(await page.isHidden('#card'));
  assert.ok(await count(page, water) > 100);
});

sees('the program of a hostile title never runs', 'hostile', {}, async page => {
  await drawn(page);
  await page.click('#show-table');
  const titles = await page.locator('#table tbody .item').allTextContents();
  assert.ok(titles.some(title => title.startsWith('</script>')));
  for (const key of ['duck0', 'duck1', 'duck2', 'duck5', 'duck7']) {
    await page.evaluate(name => { location.hash = 'paper=' + name; }, key);
    await page.waitForSelector('#card h2', { state: 'attached' });
    assert.equal(await page.locator('#card a[href^="javascript"], #card img, #card svg, #card script').count(), 0);
  }
  assert.equal(await page.evaluate(() => window.hurt), undefined);
});

for (const papers of [0, 1, 2])
  sees(`a map of ${papers}`, `of${papers}`, {}, async page => {
    await drawn(page);
    assert.equal(await page.evaluate(() => window.citegraph.data.n), papers);
    await page.click('#show-filters'); await page.click('#show-table');
    assert.equal(await page.locator('#table tbody tr').count(), papers);
  });

sees('a graph without titles, by its ids', 'edges', { hash: '#paper=b' }, async page => {
  assert.equal(await text(page, '#card h2'), 'b');
  assert.match(await text(page, '#card'), /References \(1\)c .*Cited by \(1\)a /s);
  await page.click('#show-saving');
  assert.equal(await page.locator('#saving button:text-is(".bib")').count(), 0);
});
