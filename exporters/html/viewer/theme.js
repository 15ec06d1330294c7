'use strict';
// Light and dark: the reader's choice, else the system's. Paper is light whatever the screen is.

const system = matchMedia('(prefers-color-scheme: dark)');
const inks = {
  light: { paper: '#ffffff', ink: '#1b2127', soft: '#5a6672', line: '#0000001a', edge: '#4a5a6a', cites: '#b45309',
      cited: '#00609c',
    path: '#c2185b', halo: '#ffffffd8', low: '#c2711c', high: '#0b2a6f', none: '#767d85', alarm: '#b00020' },
  dark: { paper: '#0d1117', ink: '#e8edf2', soft: '#9aa7b4', line: '#ffffff1f', edge: '#9fb3c8', cites: '#ffb84d',
      cited: '#6cc7ff',
    path: '#ff7ab2', halo: '#0d1117d8', low: '#2f7fbf', high: '#ffe08a', none: '#7d8792', alarm: '#ff7b8a' },
};
let dark = false, ink = inks.light, paper = 0;

/** The 32 bits of a pixel, of "#rrggbb". */
function pixel(hex) {
  const v = parseInt(hex.slice(1, 7), 16);
  return (0xff000000 | (v & 255) << 16 | v & 0xff00 | v >> 16) >>> 0;
}

/** `over` on `under`, covering `part` of 256. */
function blend(under, over, part) {
  const rb = under & 0xff00ff, g = under & 0xff00;
  return (0xff000000 | rb + (((over & 0xff00ff) - rb) * part >> 8) & 0xff00ff |
    g + (((over & 0xff00) - g) * part >> 8) & 0xff00) >>> 0;
}

function dress(printing) {
  const page = document.documentElement, chosen = page.dataset.theme;
  dark = !printing && (chosen ? chosen === 'dark' : system.matches);
  ink = dark ? inks.dark : inks.light;
  paper = pixel(ink.paper);
  page.toggleAttribute('data-dark', dark);
  if (data) recolour();
}

function switchTheme() {
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  dress();
}
