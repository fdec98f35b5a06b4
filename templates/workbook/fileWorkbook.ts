import {
  anchoredPlan,
  escapeXml,
  looksLikeFormula,
  withoutForbidden,
  namedCells,
  patternColumns,
  ROW_PATTERNS,
  sheetParts,
  SheetXml,
  StyleSheet,
  type BlockCell,
  type CellPosition,
  type RowPattern,
  type SheetBlock,
  type WorkbookPort,
} from '../../engine/index.js';
import { partText, readPackage, setPartText, writePackage, type PackageParts } from './packageParts.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const PROPERTIES = 'docProps/core.xml';

/** The name that the core properties carry in what we make, and that a person's saving replaces. */
export const OUR_NAME = 'RAA';

/** A workbook made from our blank template: the engine's port over the parts of a file. Only the sheets written change. */
export class FileWorkbook implements WorkbookPort {
  private readonly sheets: Map<string, string>;
  private readonly styles: StyleSheet;
  private readonly opened = new Map<string, SheetXml>();

  /** @param parts those of the template; they become those of the workbook */
  constructor(private readonly parts: PackageParts) {
    this.sheets = sheetParts(partText(parts, WORKBOOK), partText(parts, RELATIONSHIPS));
    this.styles = new StyleSheet(partText(parts, STYLES));
  }

  anchors(): Promise<ReadonlyMap<string, CellPosition>> {
    const found = namedCells(partText(this.parts, WORKBOOK)).flatMap(({ name, ...position }) => {
      const plan = anchoredPlan(name);
      return plan === undefined ? [] : [[plan, position] as const];
    });
    return Promise.resolve(new Map(found));
  }

  write(block: SheetBlock): Promise<void> {
    const sheet = this.open(block.anchor.sheet);
    const { row: top, column: left } = block.anchor;
    const order = patternColumns(block.id);
    const look = (row: number, pattern: string) => sheet.styleAt(row, left + order.indexOf(pattern));
    const styleOf = this.patternStyles(block, look);
    const headerStyles = block.header.map((_, i) => block.columns.map(({ pattern }) => look(top - block.header.length + i, pattern)));

    sheet.clearFrom(top - block.header.length);
    block.title.forEach((text, i) => {
      const cell = { kind: 'text', text } as const;
      sheet.setCell(1 + i, left, this.styled(cell, sheet.styleAt(1 + i, left)), cell);
    });
    block.header.forEach(({ texts, lines }, i) => {
      const row = top - block.header.length + i;
      texts.forEach((text, c) => sheet.setCell(row, left + c, headerStyles[i]![c]!, text === '' ? { kind: 'blank' } : { kind: 'text', text }));
      sheet.setHeight(row, heightOf(lines));
    });
    block.rows.forEach(({ pattern, cells, lines }, r) => {
      cells.forEach((cell, c) => sheet.setCell(top + r, left + c, this.styled(cell, styleOf(pattern, c)), cell));
      sheet.setHeight(top + r, heightOf(lines));
    });
    block.columns.forEach(({ width }, c) => sheet.setWidth(left + c, width));
    return Promise.resolve();
  }

  /** Names the document in its properties, for readers that show or say it. */
  setTitle(title: string): void {
    const properties = partText(this.parts, PROPERTIES).replace(/<dc:title>.*?<\/dc:title>|<dc:title\/>/s, '');
    const element = `<dc:title>${escapeXml(withoutForbidden(title))}</dc:title>`;
    setPartText(this.parts, PROPERTIES, properties.replace('</cp:coreProperties>', (close) => element + close));
  }

  /** The bytes of the workbook: the same for the same content. */
  toBytes(): Uint8Array {
    for (const [name, sheet] of this.opened) setPartText(this.parts, this.sheets.get(name)!, sheet.toXml());
    setPartText(this.parts, STYLES, this.styles.toXml());
    return writePackage(this.parts);
  }

  private open(name: string): SheetXml {
    const before = this.opened.get(name);
    if (before !== undefined) return before;
    const sheet = new SheetXml(partText(this.parts, this.sheets.get(name)!));
    this.opened.set(name, sheet);
    return sheet;
  }

  /** The styles of the pattern rows, read before the rows are taken away. */
  private patternStyles(block: SheetBlock, look: (row: number, pattern: string) => number): (row: RowPattern, column: number) => number {
    const styles = ROW_PATTERNS.map((_, i) => block.columns.map(({ pattern }) => look(block.anchor.row + i, pattern)));
    return (row, column) => styles[ROW_PATTERNS.indexOf(row)]![column]!;
  }

  private styled(cell: BlockCell, base: number): number {
    if (cell.kind === 'number' || cell.kind === 'formula') return this.styles.variant(base, cell.format);
    const isRisky = cell.kind === 'text' && looksLikeFormula(cell.text);
    return isRisky ? this.styles.variant(base, 'General', true) : base;
  }
}

/** Height of a row in points, for text of the size of the template. */
function heightOf(lines: number): number {
  return LINE_HEIGHT * lines + ROW_PADDING;
}

const LINE_HEIGHT = 12;
const ROW_PADDING = 4;

/** Whether a file is a workbook that we made and that nobody has saved since. */
export function isOurs(bytes: Uint8Array): boolean {
  try {
    const properties = partText(readPackage(bytes, PROPERTIES), PROPERTIES);
    const names = ['dc:creator', 'cp:lastModifiedBy'].map((tag) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(properties)?.[1]);
    return names.every((name) => name === OUR_NAME);
  } catch {
    return false;
  }
}
