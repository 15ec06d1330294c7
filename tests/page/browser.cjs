'use strict';
// A page of the folder that is the argument, in Chromium: every test opens its own, and at the end it must have asked
// for one file alone and said nothing on the console.
const assert = require('node:assert/strict'), fs = require('node:fs'), path = require('node:path'),
    { test } = require('node:test');
const { chromium } = require('playwright-core');

const folder = process.argv[2], flags = ['--no-sandbox', '--disable-3d-apis', '--disable-background-networking'];
let browser;

/** A test with an open page. `hash` and `context` are of the page. */
function sees(sentence, name, { hash = '', ...context }, act) {
  test(sentence, async () => {
    browser ||= await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    const room = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context }), page = await room.newPage();
    const asked = [], said = [];
    page.on('request', request => asked.push(request.url()));
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    try {
      await page.goto(`file://${path.resolve(folder, name)}.html${hash}`);
      await page.waitForSelector('html[data-ready]');
      await act(page, room);
      assert.deepEqual(said, []);
      assert.equal(new Set(asked).size, 1, asked.join(' '));
    } finally { await room.close(); }
  });
}

/** Where a paper is on the screen. */
const placeOf = (page, key) => page.evaluate(name => {
  const { data, view } = window.citegraph, i = data.byKey.get(name), box = document.querySelector('#map').getBoundingClientRect();
  return [box.x + (data.x[i] * view.kx + view.tx) / view.ratio, box.y + (data.y[i] * view.ky + view.ty) / view.ratio];
}, key);

/** After the map has been drawn to its end. */
const drawn = page => page.waitForFunction(() => window.citegraph.edges.done);

/** How many pixels of the map have a colour, "#rrggbb". */
async function count(page, colour) {
  await drawn(page);
  return page.evaluate(hex => {
    const canvas = document.querySelector('#map'), seen = canvas.getContext('2d').getImageData(0, 0, canvas.width,
        canvas.height).data;
    const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
    let sum = 0;
    for (let i = 0; i < seen.length; i += 4) if (seen[i] === r && seen[i + 1] === g && seen[i + 2] === b) sum++;
    return sum;
  }, colour);
}

const viewOf = page => page.evaluate(() => ({ ...window.citegraph.view }));
const text = (page, selector) => page.textContent(selector);
const hashOf = (page, part) => page.waitForFunction(wanted => decodeURIComponent(location.hash).includes(wanted), part);

/** What a button saves. */
async function saved(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return fs.readFileSync(await file.path(), 'utf8');
}

module.exports = { assert, count, drawn, folder, fs, hashOf, path, placeOf, saved, sees, text, viewOf,
    end: () => browser?.close() };
