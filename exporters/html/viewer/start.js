'use strict';
// The page comes to life when all of it is there.

const stats = {};

/** The same part of the map, where the window is another. */
function resizeStage() {
  const stage = $('stage');
  if (stage.hidden || stage.clientWidth * view.ratio === view.width && stage.clientHeight * view.ratio === view.height) return;
  const middle = [(view.width / 2 - view.tx) / view.kx, (view.height / 2 - view.ty) / view.ky], { scale, tx, ty } = view;
  const home = whole(), isHome = scale === 1 && tx === home.tx && ty === home.ty;
  resize();
  Object.assign(view, whole());
  if (!isHome) {
    const kx = view.kx * scale, ky = view.ky * scale;
    Object.assign(view, { scale, kx, ky, tx: view.width / 2 - middle[0] * kx, ty: view.height / 2 - middle[1] * ky });
  }
  edgesLater(0); redraw();
}

/** Paper shows all at once, in light colours. */
function dressForPrint(on) {
  dress(on);
  for (const _ of edgePicture());
  draw();
}

function listen() {
  const on = (id, act) => { $(id).onclick = act; };
  on('show-table', toggleTable); on('theme', () => { switchTheme(); addressLater(); });
  for (const panel of ['filters', 'saving', 'keys']) on('show-' + panel, () => openPanel(panel));
  on('closer', () => zoom(1.25)); on('farther', () => zoom(0.8)); on('fit', () => { fit(); addressLater(); });
  $('query').oninput = showFound;
  $('find').addEventListener('keydown', searchKeys);
  $('find').addEventListener('focusout', event => { if (!$('find').contains(event.relatedTarget)) setTimeout(closeFound, 150); });
  $('query').onfocus = () => { if ($('query').value) showFound(); };
  canvas.addEventListener('keydown', mapKeys);
  document.addEventListener('keydown', pageKeys);
  listenToPointers();
  addEventListener('hashchange', () => { readAddress(); edgesLater(0); redraw(); });
  new ResizeObserver(resizeStage).observe($('stage'));
  system.addEventListener('change', () => dress());
  addEventListener('beforeprint', () => dressForPrint(true));
  addEventListener('afterprint', () => dressForPrint(false));
}

async function start() {
  canvas = $('map');
  pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  dress();
  try { data = await load(); } catch (error) {
    $('failed').hidden = false;
    throw error;
  }
  stats.unpacked = performance.now();
  $('name').textContent = data.name;
  $('about').textContent = data.about;
  canvas.ariaLabel = `${data.name}: ${data.about} Arrow keys move, plus and minus zoom, 0 shows all, Shift with an arrow ` +
      'goes to the next paper. The table holds the same papers.';
  resize();
  readAddress();
  draw();
  listen();
  stats.ready = performance.now();
  document.documentElement.dataset.ready = '1';
  window.citegraph = { stats, view, edges, data, pan, zoom, find, pick, choose };  // for programs that measure the page
}

addEventListener('DOMContentLoaded', start);
