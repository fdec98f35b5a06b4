import { attributesOf } from './sheetFrame.js';
import type { HostSheet } from './hostSheet.js';

/** The width of a digit of the plain font (Calibri 11), and the space around the text of a cell, in pixels. */
const DIGIT = 7;
const POINTS_OF_A_PIXEL = 0.75;
/** What Excel gives to columns and rows of which nothing is said. */
const PLAIN_WIDTH = 9.140625;
const PLAIN_HEIGHT = 15;

/** The width of a column in points; 0 for a hidden one. */
export function columnWidth(grid: HostSheet, column: number): number {
  if (grid.columns.get(column, 'hidden') === '1') return 0;
  return pointsOf(Number(grid.columns.get(column, 'width') ?? standardWidth(grid)));
}

/** The width of plain columns, in characters with the space around them, as files have it. */
export function standardWidth({ frame }: HostSheet): number {
  const format = attributesOf(frame.child('sheetFormatPr'));
  const base = format.get('baseColWidth');
  return Number(format.get('defaultColWidth') ?? (base === undefined ? PLAIN_WIDTH : Number(base) + 5 / DIGIT));
}

/** The height of a row in points; 0 for a hidden one. */
export function rowHeight({ rowLooks, frame }: HostSheet, row: number): number {
  const look = rowLooks.get(row);
  if (look?.get('hidden') === '1') return 0;
  return Number(look?.get('ht') ?? attributesOf(frame.child('sheetFormatPr')).get('defaultRowHeight') ?? PLAIN_HEIGHT);
}

/** The width in points as a file has it, in characters. */
export function charactersOf(points: number): number {
  return Math.round((points / POINTS_OF_A_PIXEL / DIGIT) * 256) / 256;
}

function pointsOf(characters: number): number {
  return Math.round(characters * DIGIT) * POINTS_OF_A_PIXEL;
}
