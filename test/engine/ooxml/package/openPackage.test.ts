import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../engine/ooxml/package/limits.js';
import { openPackage } from '../../../../engine/ooxml/package/openPackage.js';
import type { PackageHost } from '../../../../engine/ooxml/package/packageHost.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { smallWorkbook, stringsXml, workbookParts } from '../../../support/smallWorkbook.js';
import { testZip } from '../../../support/testZip.js';
import { laterRefusalOf, refusalOf } from './refusals.js';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const open = (changes: Parameters<typeof workbookParts>[0] = {}, host: PackageHost = NODE_PACKAGE_HOST) => openPackage(testZip(workbookParts(changes)), host);

describe('an open package', () => {
  it('names its parts in the order of the directory, without folders', () => {
    const opened = openPackage(testZip([{ name: 'xl/', content: '', method: 0 }, ...workbookParts()]), NODE_PACKAGE_HOST);
    expect(opened.names).toEqual([...smallWorkbook().keys()]);
  });

  it('finds a part without regard to case', () => {
    expect(open().has('XL/sharedstrings.XML')).toBe(true);
    expect(open().text('XL/sharedstrings.XML')).toBe(stringsXml('Asse'));
    expect(open().has('xl/niente.xml')).toBe(false);
  });

  it.each(['bytes', 'text', 'textPieces', 'size'] as const)('refuses a part that is not there: %s', (method) => {
    expect(refusalOf(() => open()[method]('xl/niente.xml'))).toMatchObject({ code: 'XLS-009', values: { found: 'xl/niente.xml' } });
  });

  it.each([0, 8] as const)('gives the bytes of a part, method %d', (method) => {
    const content = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7) % 251);
    const opened = open({ 'xl/media/a.bin': { content, method } });
    expect(opened.size('xl/media/a.bin')).toBe(3_000);
    expect(Buffer.from(opened.bytes('xl/media/a.bin')).equals(Buffer.from(content))).toBe(true);
  });

  it.each([0, 8] as const)('gives an empty part, method %d', async (method) => {
    const opened = open({ 'xl/vuota.xml': { content: '', method } });
    expect([opened.bytes('xl/vuota.xml').length, opened.text('xl/vuota.xml')]).toEqual([0, '']);
    expect(await joined(opened.textPieces('xl/vuota.xml'))).toBe('');
    await opened.verify();
  });

  it('gives a text without its byte order mark, and keeps a mark that comes later', async () => {
    const text = stringsXml('a\ufeffb');
    const opened = open({ [STRINGS]: `\ufeff${text}` });
    expect(opened.text(STRINGS)).toBe(text);
    expect(await joined(opened.textPieces(STRINGS))).toBe(text);
  });

  it.each([0, 8] as const)('gives in pieces what it gives whole, characters cut between two of them too, method %d', async (method) => {
    // Three bytes a letter: pieces of a power of two cut it at each of its bytes, at one piece or another.
    const content = stringsXml(`x${'€'.repeat(1_000_000)}`, '😀'.repeat(200_000));
    const opened = openPackage(testZip(workbookParts({ [STRINGS]: { content, method } })), NODE_PACKAGE_HOST, { ...LIMITS, ratio: 1e9 });
    let pieces = 0;
    let text = '';
    for await (const { text: piece } of opened.textPieces(STRINGS)) {
      pieces++;
      text += piece;
    }
    expect(pieces).toBeGreaterThan(3);
    expect(text === content).toBe(true);
    expect(opened.text(STRINGS) === content).toBe(true);
  });

  it('gives in pieces of UTF-16 what it gives whole', async () => {
    const content = `<a>${'à€😀'.repeat(100_000)}</a>`;
    const opened = open({ [STRINGS]: { content: Buffer.from(`\ufeff${content}`, 'utf16le'), method: 0 } });
    expect(await joined(opened.textPieces(STRINGS)) === content).toBe(true);
    expect(opened.text(STRINGS) === content).toBe(true);
  });

  it.each([
    ['at the beginning', 0],
    ['in the middle', 5_000],
    ['at the end', 9_999],
  ])('tells where the bytes are no text: %s', async (_, place) => {
    const content = Buffer.from(`<a>${'à'.repeat(10_000)}</a>`);
    content[3 + 2 * place] = 0xff;
    const opened = open({ [STRINGS]: { content, method: 0 } });
    expect(refusalOf(() => opened.text(STRINGS))).toMatchObject({ code: 'XLS-010', place: { path: STRINGS }, values: { found: String(3 + place + 1) } });
    expect((await laterRefusalOf(() => joined(opened.textPieces(STRINGS)))).code).toBe('XLS-010');
  });

  it('refuses a character cut at the end', async () => {
    const content = Buffer.from('<a/>à').subarray(0, -1);
    expect(refusalOf(() => open({ [STRINGS]: content }).text(STRINGS)).code).toBe('XLS-010');
    expect((await laterRefusalOf(() => joined(open({ [STRINGS]: content }).textPieces(STRINGS)))).code).toBe('XLS-010');
  });

  it('refuses a DOCTYPE before it gives a letter', async () => {
    const content = stringsXml('Asse').replace('<sst', '<!DOCTYPE sst><sst');
    let given = '';
    const issue = await laterRefusalOf(async () => {
      for await (const piece of open({ [STRINGS]: content }).textPieces(STRINGS)) given += piece.text;
    });
    expect([issue.code, given]).toEqual(['XLS-007', '']);
  });

  it('may be left in the middle of a part, and verified afterwards', async () => {
    const content = stringsXml('Asse'.repeat(500_000));
    const lie = { crc: 1 };
    const opened = openPackage(testZip(workbookParts({ [STRINGS]: { content, local: lie, central: lie } })), NODE_PACKAGE_HOST, { ...LIMITS, ratio: 1e9 });
    for await (const piece of opened.textPieces(STRINGS)) if (piece.text !== '') break;
    expect(await laterRefusalOf(() => opened.verify())).toMatchObject({ code: 'XLS-006', place: { path: STRINGS }, values: { damage: 'damage.checksum' } });
  });

  it('inflates once each part that is read and then verified', async () => {
    let inflated = 0;
    const counting: PackageHost = { ...NODE_PACKAGE_HOST, inflate: (data, limit) => (inflated++, NODE_PACKAGE_HOST.inflate(data, limit)) };
    const opened = open({}, counting);
    opened.text(SHEET);
    await opened.verify();
    await opened.verify();
    expect(inflated).toBe(opened.names.length);
  });

  it('verifies with its own checksum where the host has none', async () => {
    const { inflate, inflatePieces, deflate, decode, decoder, encode } = NODE_PACKAGE_HOST;
    const poor: PackageHost = { inflate, inflatePieces, deflate, decode, decoder, encode };
    await open({}, poor).verify();
    const opened = open({ [STRINGS]: { content: 'x', local: { crc: 1 }, central: { crc: 1 } } }, poor);
    expect((await laterRefusalOf(() => opened.verify())).code).toBe('XLS-006');
  });

  it.each(['<?xml version="1.0" encoding="utf-8"?>', "<?xml version='1.0' encoding = 'UTF8' ?>", '<?xml version="1.0"?>', '<?altro encoding="latin1"?>', ''])('takes the declaration %s', (declaration) => {
    expect(open({ [STRINGS]: `${declaration}<a/>` }).text(STRINGS)).toBe(`${declaration}<a/>`);
  });

  it.each(['ISO-8859-1', 'windows-1252', 'utf-16', 'UTF-7', ''])('refuses the encoding %s', (encoding) => {
    const content = `<?xml version="1.0" encoding="${encoding}"?><a/>`;
    expect(refusalOf(() => open({ [STRINGS]: content }).text(STRINGS)).code).toBe('XLS-010');
    expect(refusalOf(() => open({ [STRINGS]: `\ufeff${content}` }).text(STRINGS)).code).toBe('XLS-010');
  });
});

it('refuses UTF-16 that says it is UTF-8', () => {
  const content = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-8"?><a/>', 'utf16le');
  expect(refusalOf(() => open({ [STRINGS]: content }).text(STRINGS)).code).toBe('XLS-010');
});

async function joined(pieces: AsyncIterable<{ readonly text: string }>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece.text;
  return text;
}
