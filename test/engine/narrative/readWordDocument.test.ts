import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../engine/narrative/findFigures.js';
import { readWordDocument } from '../../../engine/narrative/readWordDocument.js';
import { openPackage } from '../../../engine/ooxml/package/openPackage.js';
import { LIMITS } from '../../../engine/ooxml/package/limits.js';
import { WorkbookRefusal } from '../../../engine/ooxml/package/workbookRefusal.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { paragraph, wordDocument } from '../../support/wordDocument.js';

const read = (bytes: Uint8Array) => readWordDocument(openPackage(bytes, NODE_PACKAGE_HOST, LIMITS, 'any'));

function refusalOf(bytes: Uint8Array): string | undefined {
  try {
    read(bytes);
    return undefined;
  } catch (error) {
    return error instanceof WorkbookRefusal ? error.issue.code : String(error);
  }
}

describe('a document of Word read as paragraphs', () => {
  it('joins runs, keeps headings by style and outline, knows lists, and counts paragraphs as Word does', () => {
    const found = read(
      wordDocument(
        [
          paragraph('Asse II', { style: 'Titolo1' }),
          '<w:p/>',
          '<w:p><w:r><w:t xml:space="preserve">attivati </w:t></w:r><w:r><w:b/><w:t>326,4</w:t></w:r><w:r><w:noBreakHyphen/><w:t xml:space="preserve"> Mln&#160;€</w:t></w:r></w:p>',
          paragraph('Nidi gratis 7 Mln €', { isItem: true }),
          paragraph('Sotto', { outline: 1 }),
        ].join(''),
      ),
    );
    expect(found).toEqual([
      { kind: 'heading', text: 'Asse II', headings: ['Asse II'], places: [{ start: 0, place: { kind: 'paragraph', number: 1 } }] },
      { kind: 'text', text: 'attivati 326,4- Mln €', headings: ['Asse II'], places: [{ start: 0, place: { kind: 'paragraph', number: 3 } }] },
      { kind: 'item', text: 'Nidi gratis 7 Mln €', headings: ['Asse II'], places: [{ start: 0, place: { kind: 'paragraph', number: 4 } }] },
      { kind: 'heading', text: 'Sotto', headings: ['Asse II', 'Sotto'], places: [{ start: 0, place: { kind: 'paragraph', number: 5 } }] },
    ]);
  });

  it('leaves out deleted text, field codes, comments and the text for programs that know an extension', () => {
    const body =
      '<w:p><w:ins><w:r><w:t>sono 12 enti</w:t></w:r></w:ins><w:del><w:r><w:delText>99</w:delText><w:t>98</w:t></w:r></w:del><w:r><w:instrText>PAGE 97</w:instrText></w:r>' +
      '<w:commentReference w:id="96"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><w:r><w:t>95</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    expect(read(wordDocument(body)).map(({ text }) => text)).toEqual(['sono 12 enti!']);
  });

  it('reads a row of a table as one paragraph, with its place and the headings of its columns', () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const found = read(wordDocument(`${paragraph('Prima')}<w:tbl>${row('Assi', 'Programmato')}${row('II', '326.425.240,31 €')}</w:tbl>${paragraph('Dopo')}`));
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([['text', 'Prima'], ['row', 'Assi\tProgrammato'], ['row', 'II\t326.425.240,31 €'], ['text', 'Dopo']]);
    expect(found[2]!.columns).toEqual(['Assi', 'Programmato']);
    expect(findFigures(found[2]!)[0]!.place).toEqual({ kind: 'tableRow', number: 2, table: 1 });
    expect(found[3]!.places[0]!.place).toEqual({ kind: 'paragraph', number: 2 });
  });

  it('reads footnotes, with their numbers, and no separator', () => {
    const notes = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>oltre ai 184.312.574,33€</w:t></w:r></w:p></w:footnote>';
    const [, note] = read(wordDocument(paragraph('Testo'), notes));
    expect(note).toMatchObject({ text: 'oltre ai 184.312.574,33€', places: [{ place: { kind: 'footnote', number: 3 } }] });
  });

  it('refuses a package that is no document, one with a DOCTYPE, and one that is not well-formed', () => {
    expect(refusalOf(wordDocument(paragraph('x'), undefined, { documentPart: 'xl/workbook.xml' }))).toBe('DOC-001');
    expect(refusalOf(wordDocument('<w:p>'))).toBe('XLS-010');
    expect(refusalOf(wordDocument('', undefined, { prolog: '<!DOCTYPE x>' }))).toBe('XLS-007');
  });
});
