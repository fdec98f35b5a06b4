import { parseAddress } from './cellAddress.js';
import { attribute, unescapeXml } from './xmlText.js';

/** A one-cell defined name of a workbook. */
export interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The parts of the package to which a relationships part points: `xl/_rels/workbook.xml.rels` points from `xl/`. */
export function relationshipTargets(name: string, relationshipsXml: string): string[] {
  const folder = name.slice(0, name.indexOf('_rels/'));
  return [...relationshipsXml.matchAll(/<Relationship\b[^>]*>/g)]
    .filter(([tag]) => attribute(tag, 'TargetMode') !== 'External')
    .map(([tag]) => resolve(folder, attribute(tag, 'Target') ?? ''));
}

/** A target is a path from the folder of the part that points, or from the root of the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folder}${target}`.split('/');
  return steps.reduce<string[]>((path, step) => (step === '..' ? path.slice(0, -1) : [...path, step]), []).join('/');
}

/** The sheets of a workbook, each with the name of its part. */
export function sheetParts(workbookXml: string, relationshipsXml: string): Map<string, string> {
  const targets = new Map(
    [...relationshipsXml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return new Map(
    [...workbookXml.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      return [attribute(tag, 'name') ?? '', resolve('xl/', targets.get(attribute(tag, 'r:id')) ?? '')];
    }),
  );
}

/** The workbook-scoped names that stand for one cell. */
export function namedCells(workbookXml: string): NamedCell[] {
  return [...workbookXml.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].flatMap(([, tag, text]) => {
    if (attribute(tag!, 'localSheetId') !== undefined) return [];
    const reference = unescapeXml(text!);
    const cut = reference.lastIndexOf('!');
    const place = parseAddress(reference.slice(cut + 1));
    if (cut < 0 || place === undefined) return [];
    return [{ name: attribute(tag!, 'name') ?? '', sheet: unquote(reference.slice(0, cut)), ...place }];
  });
}

function unquote(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
