import type { OpenPackage } from '../../engine/ooxml/package/openPackage.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package made of texts, for tests of what is read from parts: no zip, and pieces as small as one likes. */
export function textPackage(parts: Readonly<Record<string, string>>, pieceLength = Infinity): OpenPackage {
  const texts = new Map(Object.entries(parts));
  const text = (name: string) => {
    const found = texts.get(name);
    if (found === undefined) throw new Error(`No part ${name}`);
    return found;
  };
  const notRead = (): never => {
    throw new Error('Only the texts of such a package are read.');
  };
  return {
    names: [...texts.keys()],
    entries: [],
    size: (name: string) => text(name).length,
    bytes: notRead,
    verify: notRead,
    compressed: notRead,
    has: (name: string) => texts.has(name),
    text,
    async *textPieces(name: string) {
      const whole = text(name);
      for (let at = 0; at < whole.length; at += pieceLength) {
        const piece = whole.slice(at, at + pieceLength);
        yield { text: piece, codes: /^[\x00-\x7f]*$/.test(piece) ? Uint8Array.from(piece, (letter) => letter.charCodeAt(0)) : undefined };
      }
    },
  };
}

interface SheetTexts {
  /** What stands in `sheetData`, or the whole part when it begins with `<`+`?xml` or a root of its own. */
  readonly rows?: string;
  readonly after?: string;
  readonly part?: string;
}

/** A workbook of one sheet, «Foglio1». */
export function oneSheet({ rows = '', after = '', part }: SheetTexts, others: Readonly<Record<string, string>> = {}, pieceLength?: number): OpenPackage {
  return textPackage(
    {
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Foglio1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': part ?? `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ...others,
    },
    pieceLength,
  );
}
