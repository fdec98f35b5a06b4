import { escapeXml } from '../ooxml/xmlText.js';
import { readXml, type XmlElement } from '../ooxml/xml/xmlEvents.js';
import { WorkbookRefusal } from '../ooxml/package/workbookRefusal.js';
import { ROW_PATTERNS, type RowPattern } from '../plan/sheetPlan.js';

/** The namespace of the part of a workbook in which RAA says what it wrote. It is a name, not an address to be opened. */
export const PROVENANCE_NAMESPACE = 'urn:raa:provenance:1';

/** Where the figures of a workbook come from, and what was written in it. No user, no path. */
export interface Provenance {
  /** None in a blank template. */
  readonly origin?: Origin;
  readonly sheets: readonly WrittenSheet[];
  /** Cells filled one by one in a table of the user's own layout: fingerprints by sheet and address. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Origin {
  readonly programme: string;
  readonly year: number;
  readonly engine: string;
  /** SHA-256 of the texts that the figures were read from, in hexadecimal. */
  readonly inputs: string;
}

/** What was written at an anchor, as fingerprints: to tell what a person changed since. */
export interface WrittenSheet {
  readonly id: string;
  /** The look of each column, by the key of the column of the definition. */
  readonly columns: readonly string[];
  readonly title: readonly string[];
  readonly header: readonly WrittenRow[];
  readonly rows: readonly (WrittenRow & { readonly pattern: RowPattern })[];
}

export interface WrittenRow {
  /** One for each column, or a single one for the whole row. */
  readonly fingerprints: readonly string[];
}

export function provenanceXml({ origin, sheets, cells }: Provenance): string {
  const about = origin === undefined ? '' : attributes({ programme: origin.programme, year: String(origin.year), engine: origin.engine, inputs: origin.inputs });
  const content = [
    ...sheets.map(({ id, columns, title, header, rows }) => {
      const lines = [...header.map((row) => rowXml('header', row)), ...rows.map((row) => rowXml(row.pattern, row))];
      return `<sheet${attributes({ id, columns: columns.join(' '), title: marks(title) })}>${lines.join('')}</sheet>`;
    }),
    ...[...cells].map(([sheet, marked]) => `<cells${attributes({ sheet })}>${[...marked].map((one) => one.join(':')).join(' ')}</cells>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<provenance xmlns="${PROVENANCE_NAMESPACE}"${about}>${content.join('')}</provenance>`;
}

/** Reads it back; undefined when a person or another program has made it unreadable: then nothing is known to be ours. */
export function readProvenance(xml: string): Provenance | undefined {
  const sheets: { id: string; columns: string[]; title: string[]; header: WrittenRow[]; rows: (WrittenRow & { pattern: RowPattern })[] }[] = [];
  const cells = new Map<string, Map<string, string>>();
  let origin: Origin | undefined;
  let row: XmlElement | undefined;
  let cellsOf: string | undefined;
  let text = '';
  try {
    readXml(xml, PROVENANCE_NAMESPACE, {
      open(element) {
        const { local, attribute } = element;
        text = '';
        if (local === 'provenance' && attribute('inputs') !== undefined) {
          origin = {
            programme: attribute('programme') ?? '',
            year: Number(attribute('year')),
            engine: attribute('engine') ?? '',
            inputs: attribute('inputs') ?? '',
          };
        } else if (local === 'sheet') {
          sheets.push({ id: attribute('id') ?? '', columns: words(attribute('columns')), title: fingerprints(attribute('title')), header: [], rows: [] });
        } else if (local === 'row') row = element;
        else if (local === 'cells') cellsOf = attribute('sheet');
      },
      text(piece) {
        text += piece;
      },
      close({ local }) {
        if (local === 'row' && row !== undefined) {
          const pattern = ROW_PATTERNS.find((one) => one === row!.attribute('look'));
          const written = { fingerprints: fingerprints(text) };
          if (pattern === undefined) sheets.at(-1)?.header.push(written);
          else sheets.at(-1)?.rows.push({ ...written, pattern });
          row = undefined;
        } else if (local === 'cells' && cellsOf !== undefined) {
          cells.set(cellsOf, new Map(words(text).map((one) => one.split(':') as [string, string])));
          cellsOf = undefined;
        }
      },
    });
  } catch (error) {
    if (error instanceof WorkbookRefusal) return undefined;
    throw error;
  }
  return { ...(origin && { origin }), sheets, cells };
}

function rowXml(look: string, row: WrittenRow): string {
  return `<row look="${look}">${marks(row.fingerprints)}</row>`;
}

/** A dash stands for the fingerprint of a blank cell. */
function marks(found: readonly string[]): string {
  return found.map((one) => (one === '' ? '-' : one)).join(' ');
}

function fingerprints(text: string | undefined): string[] {
  return words(text).map((one) => (one === '-' ? '' : one));
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((one) => one !== '');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}
