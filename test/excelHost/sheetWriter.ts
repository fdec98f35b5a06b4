import { columnLetters } from '../../engine/ooxml/cellAddress.js';
import { escapeCellText, escapeXml } from '../../engine/ooxml/xmlText.js';
import type { HostCell } from './hostCell.js';
import { areaText, type HostSheet } from './hostSheet.js';
import { attributesOf } from './sheetFrame.js';

/** The text of the part of a sheet: to the letter where nothing changed. */
export function sheetText(sheet: HostSheet): string {
  const { frame } = sheet;
  const { prefix } = frame;
  if (sheet.columns.isChanged) frame.replace('cols', sheet.columns.xml);
  for (const local of sheet.changedParts) frame.replace(local, PARTS[local]!(sheet, prefix));
  if (!sheet.hasChangedCells && !haveRowsChanged(sheet)) return frame.toText();
  const used = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const rows = rowsXml(sheet, used);
  const dimension = frame.child('dimension');
  if (dimension !== undefined) frame.replace('dimension', `<${prefix}dimension ref="${used.bottom === 0 ? 'A1' : areaText(used)}"/>`);
  return frame.toText(rows);
}

/** How the things around the rows are written; undefined where nothing is left of one. */
const PARTS: Readonly<Record<string, (sheet: HostSheet, prefix: string) => string | undefined>> = {
  mergeCells: ({ merges }, prefix) =>
    merges.length === 0 ? undefined : `<${prefix}mergeCells count="${merges.length}">${merges.map((one) => `<${prefix}mergeCell ref="${areaText(one)}"/>`).join('')}</${prefix}mergeCells>`,
  sheetProtection: ({ protection }, prefix) => (protection === undefined ? undefined : `<${prefix}sheetProtection${attributesXml(protection)}/>`),
  autoFilter: ({ filter }, prefix) => (filter === undefined ? undefined : `<${prefix}autoFilter ref="${areaText(filter)}"/>`),
  sheetPr: ({ frame, tabColor }, prefix) => {
    const present = frame.child('sheetPr');
    const kept = present === undefined ? '' : frame.items('sheetPr', 'outlinePr').concat(frame.items('sheetPr', 'pageSetUpPr')).map((one) => frame.textOf(one)).join('');
    const colour = tabColor === '' ? '' : `<${prefix}tabColor rgb="FF${tabColor.slice(1)}"/>`;
    return `<${prefix}sheetPr${attributesXml(attributesOf(present))}>${colour}${kept}</${prefix}sheetPr>`;
  },
  sheetViews: ({ frame, showsGridlines }, prefix) => {
    const view = frame.items('sheetViews', 'sheetView')[0];
    const attributes = new Map([...attributesOf(view), ['showGridLines', showsGridlines ? '1' : '0']]);
    if (!attributes.has('workbookViewId')) attributes.set('workbookViewId', '0');
    const text = view === undefined ? '' : frame.textOf(view);
    const inside = view === undefined || view.isEmpty ? '' : text.slice(text.indexOf('>') + 1, text.lastIndexOf('<'));
    return `<${prefix}sheetViews><${prefix}sheetView${attributesXml(attributes)}>${inside}</${prefix}sheetView></${prefix}sheetViews>`;
  },
};

function attributesXml(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

function haveRowsChanged({ rowLooks, frame }: HostSheet): boolean {
  return [...rowLooks].some(([row, look]) => {
    const before = frame.rows().get(row)?.attributes;
    return before === undefined ? look.size > 0 : look.size !== before.size || [...look].some(([name, value]) => before.get(name) !== value);
  });
}

function rowsXml(sheet: HostSheet, used: { top: number; left: number; bottom: number; right: number }): string {
  const { prefix } = sheet.frame;
  const numbers = new Set([...sheet.rows.keys(), ...sheet.rowLooks.keys()]);
  const writesShared = !keepsShared(sheet);
  const pieces: string[] = [];
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const cells = [...(sheet.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
    const look = new Map([['r', String(row)], ...[...(sheet.rowLooks.get(row) ?? [])].filter(([name]) => name !== 'r' && name !== 'spans')]);
    if (cells.length === 0 && look.size === 1) continue;
    pieces.push(`<${prefix}row${attributesXml(look)}>`);
    for (const [column, cell] of cells) {
      pieces.push(cellText(row, column, cell, prefix, writesShared));
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = row;
      used.right = Math.max(used.right, column);
    }
    pieces.push(`</${prefix}row>`);
  }
  return pieces.join('');
}

/** Whether every cell that shares its formula with others still stands as the file has it. */
function keepsShared({ rows, frame }: HostSheet): boolean {
  for (const [row, { cells }] of frame.rows()) {
    for (const [column, raw] of cells) if (isShared(raw) && rows.get(row)?.get(column)?.raw !== raw) return false;
  }
  return true;
}

function isShared(raw: string): boolean {
  return /\st=["']shared["']/.test(raw);
}

function cellText(row: number, column: number, cell: HostCell, prefix: string, writesShared: boolean): string {
  const { raw, formula } = cell;
  if (raw === undefined || (writesShared && formula !== undefined && isShared(raw))) return freshCell(row, column, cell, prefix);
  const end = raw.indexOf('>');
  const tag = raw.slice(0, end);
  const placed = tag.replace(/(\sr=["'])[A-Z]+\d+/, `$1${columnLetters(column)}${row}`);
  const style = /\ss=["'](\d+)["']/.exec(placed);
  if (Number(style?.[1] ?? 0) === cell.style) return placed + raw.slice(end);
  const unstyled = style === null ? placed : placed.replace(style[0], '');
  const isEmpty = unstyled.endsWith('/');
  return `${isEmpty ? unstyled.slice(0, -1) : unstyled} s="${cell.style}"${isEmpty ? '/' : ''}${raw.slice(end)}`;
}

function freshCell(row: number, column: number, { kind, text, formula, arrayRange, style }: HostCell, prefix: string): string {
  const start = `<${prefix}c r="${columnLetters(column)}${row}"${style === 0 ? '' : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  const value = (shown: string) => `<${prefix}v>${shown}</${prefix}v>`;
  if (formula === undefined && kind === 'text') return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(text)}</${prefix}t></${prefix}is>${end}`;
  if (formula === undefined && kind === 'blank') return `${start}/>`;
  const written = formula === undefined ? '' : `<${prefix}f${arrayRange === undefined ? '' : ` t="array" ref="${arrayRange}"`}>${escapeXml(formula)}</${prefix}f>`;
  switch (kind) {
    case 'blank':
      return `${start}>${written}${end}`;
    case 'number':
      return `${start}>${written}${value(text)}${end}`;
    case 'text':
      return `${start} t="str">${written}${value(escapeCellText(text))}${end}`;
    case 'boolean':
      return `${start} t="b">${written}${value(text === 'TRUE' ? '1' : '0')}${end}`;
    case 'error':
      return `${start} t="e">${written}${value(escapeXml(text))}${end}`;
    case 'isoDate':
      return `${start} t="d">${written}${value(text)}${end}`;
  }
}
