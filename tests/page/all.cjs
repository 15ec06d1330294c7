'use strict';
// all.cjs FOLDER: what is expected of the pages in FOLDER, which cli/page_test.py makes.
const { after } = require('node:test');
require('./map_test.cjs');
require('./card_test.cjs');
require('./filter_test.cjs');
require('./own_test.cjs');
require('./access_test.cjs');
after(require('./browser.cjs').end);
