'use strict';
const { assert, count, drawn, fs, sees, text, viewOf } = require('./browser.cjs');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The policy of the page admits no other script; a test's own comes by the debugger. */
async function violations(page) {
  const client = await page.context().newCDPSession(page),
      run = async expression =>
      (await client.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  await run(axe);
  return run('axe.run().then(found => found.violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 99)))');
}

const views = [['map', ''], ['card', '#paper=duck5&path=duck0'], ['table', '#table=year+down'],
    ['filters', '#ghosts=1&mainPath=1', 'filters'], ['files', '', 'saving'], ['keys', '', 'keys']];
for (const colorScheme of ['light', 'dark'])
  for (const [what, hash, open] of views)
    sees(`axe finds nothing: ${what}, ${colorScheme}`, 'ducks', { hash, colorScheme }, async page => {
      if (open) await page.click('#show-' + open);
      for (const fold of await page.locator('#card summary, #filters summary').all()) await fold.click();
      assert.deepEqual(await violations(page), []);
    });

sees('light or dark by a button, whatever the system says', 'ducks', { colorScheme: 'dark' }, async page => {
  assert.ok(await count(page, '#0d1117') > 1000);
  await page.focus('#theme'); await page.keyboard.press('Enter');
  assert.ok(await count(page, '#ffffff') > 1000);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
});

sees('paper is light', 'ducks', { colorScheme: 'dark' }, async page => {
  await drawn(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.ok(await page.evaluate(() => document.querySelector('#map').getContext('2d').getImageData(3, 300, 1, 1).data[0]) > 200);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.ok(await page.evaluate(() => document.querySelector('#map').getContext('2d').getImageData(3, 300, 1, 1).data[0]) < 60);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
});

sees('who wants no motion sees none', 'ducks', { reducedMotion: 'reduce', hash: '#view=8+0.9+0.9' }, async page => {
  const draws = await page.evaluate(async () => {
    const before = window.citegraph.stats.draws;
    document.querySelector('#fit').click();
    const at = window.citegraph.view.scale;
    await new Promise(rest => setTimeout(rest, 400));
    return [at, window.citegraph.stats.draws - before];
  });
  assert.equal(draws[0], 1);
  assert.ok(draws[1] <= 3, String(draws));
});

sees('a phone has everything, and nothing is wider than it', 'ducks',
    { viewport: { width: 390, height: 844 }, hash: '#paper=duck4', isMobile: true, hasTouch: true }, async page => {
  await drawn(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
  await page.tap('#card >> [aria-label=Close]');
  await page.tap('#show-filters');
  assert.ok(await page.isVisible('#filters'));
  assert.equal((await viewOf(page)).scale, 1);
});

sees('all of the page is reached by Tab', 'ducks', {}, async page => {
  const seen = new Set();
  for (let i = 0; i < 30; i++) { await page.keyboard.press('Tab');
      seen.add(await page.evaluate(() => document.activeElement.id || document.activeElement.textContent)); }
  for (const id of ['query', 'show-table', 'show-filters', 'show-saving', 'theme', 'show-keys', 'map', 'closer',
      'farther', 'fit', 'Water (5)', 'Plumage (5)']) assert.ok(seen.has(id), id);
  assert.equal(await text(page, '#said'), '');
});

sees('the policy admits nothing but what is in the file', 'ducks', {}, async page => {
  const policy = await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/);
});
