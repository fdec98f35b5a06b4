import { testZip } from './testZip.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of a document, as XML. */
export function paragraph(text: string, { style, outline, isItem = false }: { style?: string; outline?: number; isItem?: boolean } = {}): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
}

/** A document of Word with a body, and footnotes if any. */
export function wordDocument(body: string, footnotes?: string, { documentPart = 'word/document.xml', prolog = '' } = {}): Uint8Array {
  const related = (entries: readonly (readonly [kind: string, target: string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
      .map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${TYPES}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return testZip([
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', content: related([['officeDocument', documentPart]]) },
    { name: documentPart, content: `${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
    ...(footnotes === undefined
      ? []
      : [
          { name: 'word/_rels/document.xml.rels', content: related([['footnotes', 'footnotes.xml']]) },
          { name: 'word/footnotes.xml', content: `<w:footnotes xmlns:w="${WORD}">${footnotes}</w:footnotes>` },
        ]),
  ]);
}
