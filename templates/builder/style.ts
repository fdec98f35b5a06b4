import type { Borders, Fill, Font } from 'exceljs';
import type { RowPattern } from '../../engine/index.js';

/**
 * The look of every workbook, in one place. Calm and printable: dark blue headings on white, thin grey lines, totals set
 * apart by weight and a double line, never by colour alone; readable in black and white.
 */
const INK = 'FF1F2A37';
const QUIET = 'FF5B6572';
const NAVY = 'FF1B3A6B';
const PALE = 'FFE8EEF7';
const PALER = 'FFF4F6FA';
const LINE = 'FFB8C1CE';

/** Metrically equal to the font that LibreOffice puts in its place: what we look at is what Excel shows. */
const FAMILY = 'Arial';
const SIZE = 9;

const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: FAMILY, size: SIZE, color: { argb: INK }, ...more });
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const hair = { style: 'thin', color: { argb: LINE } } as const;
const strong = { style: 'medium', color: { argb: NAVY } } as const;
const double = { style: 'double', color: { argb: NAVY } } as const;

export interface CellLook {
  readonly font: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
}

export const TITLE_LOOK: CellLook = { font: font({ size: 14, bold: true, color: { argb: NAVY } }) };
export const SUBTITLE_LOOK: CellLook = { font: font({ color: { argb: QUIET } }) };

/** The rows of the heading: groups of the law, the headings themselves, the letters of the columns. */
export const HEADER_LOOKS = {
  group: { font: font({ bold: true, color: { argb: NAVY } }), fill: solid(PALER), border: { top: strong } },
  heading: { font: font({ bold: true, color: { argb: 'FFFFFFFF' } }), fill: solid(NAVY), border: { top: hair, bottom: hair, left: hair, right: hair } },
  letter: { font: font({ italic: true, color: { argb: NAVY } }), fill: solid(PALE), border: { bottom: strong, left: hair, right: hair } },
} as const satisfies Record<string, CellLook>;

export const ROW_LOOKS: Record<RowPattern, CellLook> = {
  body: { font: font(), border: { top: hair, bottom: hair, left: hair, right: hair } },
  group: { font: font({ bold: true, color: { argb: NAVY } }), fill: solid(PALE), border: { top: hair, bottom: hair } },
  subtotal: { font: font({ bold: true }), fill: solid(PALER), border: { top: hair, bottom: hair, left: hair, right: hair } },
  total: { font: font({ bold: true }), fill: solid(PALE), border: { top: strong, bottom: double, left: hair, right: hair } },
  note: { font: font({ color: { argb: QUIET } }) },
  link: { font: font(), border: { top: hair, bottom: hair, left: hair, right: hair } },
};

/** The same look with a line on the left, where another group of columns begins. */
export function parted(look: CellLook): CellLook {
  return { ...look, border: { ...look.border, left: { style: 'thin', color: { argb: NAVY } } } };
}

/** A cell that leads elsewhere: underlined, so that it does not rely on its colour. */
export const LINK_FONT: Partial<Font> = font({ underline: true, color: { argb: 'FF0B4FA8' } });

/** Where the content of a cell stands: numbers right, codes centred, texts left and wrapped. */
export const ALIGNMENTS = {
  number: { horizontal: 'right', vertical: 'middle' },
  text: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
  heading: { horizontal: 'center', vertical: 'middle', wrapText: true },
  group: { horizontal: 'left', vertical: 'middle' },
  title: { horizontal: 'left', vertical: 'middle' },
  /** A note or a heading inside the table runs over the empty cells on its right. */
  running: { horizontal: 'left', vertical: 'middle' },
} as const;
