'use strict';
// Everything by keyboard. Single letters work on the map alone, so that none is taken from a reader who types.

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Chooses a paper and stays on the map. */
function walk(next) {
  if (next < 0) return;
  choose(next);
  canvas.focus();
  say(data.title[next]);
}

function mapKeys(event) {
  const arrow = arrows[event.key], step = 60 * view.ratio;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (arrow && event.shiftKey) walk(neighbour(...arrow));
  else if (arrow) pan(-arrow[0] * step, -arrow[1] * step);
  else if (event.key === '+' || event.key === '=') zoom(1.25);
  else if (event.key === '-') zoom(0.8);
  else if (event.key === '0') { fit(); addressLater(); }
  else if (event.key === 'Enter' && !$('card').hidden) $('card').querySelector('h2').focus();
  else if (event.key === 't') toggleTable();
  else if (event.key === 'f') openPanel('filters');
  else if (event.key === 's') openPanel('saving');
  else return;
  event.preventDefault();
}

/** Opens one of the panels, or closes it. */
function openPanel(name) {
  const open = name && $(name).hidden;
  for (const panel of ['filters', 'saving', 'keys']) {
    $(panel).hidden = !(open && panel === name);
    $('show-' + panel).ariaExpanded = String(!$(panel).hidden);
  }
  showFilters(); showSaving();
  if (open) $(name).querySelector('select, button, h2')?.focus();
}

function pageKeys(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (event.key === '/' && !typing) { $('query').focus(); $('query').select(); }
  else if (event.key === 'Escape') closeTop();
  else return;
  event.preventDefault();
}

/** Closes what is open on top. */
function closeTop() {
  const panel = ['filters', 'saving', 'keys'].find(name => !$(name).hidden);
  if (choosingOther) { choosingOther = false; say(''); canvas.focus(); }
  else if (panel) { openPanel(panel); $('show-' + panel).focus(); }
  else if (chosen >= 0 || chosenGhost >= 0) choose(-1);
}
