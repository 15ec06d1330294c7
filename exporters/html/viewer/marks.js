'use strict';
// Marks and notes of the reader's own. They live in the address as far as it holds them, and in a file of the reader's.

const markNames = ['No mark', 'To read', 'Read', 'Important'];
const longest = 6000;  // characters of an address that every browser and mail program keeps
const markColours = [['#767d85', '#7d8792'], ['#cd7500', '#f9ad6d'], ['#04a1c1', '#62f6c7'], ['#630084', '#d7ccfd']];
let marks = {};

function setMark(key, part) {
  const { mark = 0, note = '' } = { ...marks[key], ...part };
  if (mark || note) marks[key] = { mark, note }; else delete marks[key];
  if (look.colour === 'mark') recolour();
  redraw(); addressLater();
}

/** Marks as a text of the address: key, mark and note of each paper. */
const marksText = () => JSON.stringify(Object.entries(marks).map(([key, { mark, note }]) => note ? [key, mark, note] :
    [key, mark]));

/** What was written by marksText; anything else gives no marks. */
function marksFrom(text) {
  const read = {};
  try {
    for (const [key, mark, note] of JSON.parse(text))
      if (data.byKey.has(key)) read[key] = { mark: markNames[mark] ? +mark : 0, note: String(note || '') };
  } catch { return {}; }
  return read;
}

async function loadMarks(file) {
  const read = marksFrom(await file.text());
  marks = { ...marks, ...read };
  refresh();
  say(`${Object.keys(read).length} marks and notes read`);
}
