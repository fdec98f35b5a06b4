import { deflateRawSync } from 'node:zlib';
import type { IssueCode } from '../../engine/issues.js';
import { smallWorkbook, stringsXml, workbookParts } from './smallWorkbook.js';
import { numbers, testZip, type Claims, type EndClaims, type TestPart } from './testZip.js';

/** A file made to hurt or to mislead, and what must come of it: the code of the refusal, or that it is read. */
export interface HostileFile {
  readonly name: string;
  /** 'missing': it is read, and a sheet is told to be missing. */
  readonly expected: IssueCode | 'reads' | 'missing';
  readonly build: () => Uint8Array;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const MIB = 1024 * 1024;
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

const workbook = (changes?: Parameters<typeof workbookParts>[0], end?: EndClaims) => () => testZip(workbookParts(changes), end);
const withPart = (part: TestPart) => () => testZip([...workbookParts(), part]);
const named = (name: string | Uint8Array) => withPart({ name, content: 'x' });
/** The strings of the workbook, with lies about them in one header. */
const strings = (lies: Partial<Omit<TestPart, 'name'>>) => workbook({ [STRINGS]: { content: stringsXml('Asse'), ...lies } });
const bothHeaders = (claims: Claims) => ({ local: claims, central: claims });
const cut = (bytesLost: (file: Uint8Array) => number) => () => {
  const file = workbook()();
  return file.subarray(0, file.length - bytesLost(file));
};
/** The last bit of a byte of the file turned; the place is looked for in the file. */
const turned = (build: () => Uint8Array, place: (file: Buffer) => number) => () => {
  const file = Buffer.from(build());
  const at = place(file);
  file.writeUInt8(file.readUInt8(at) ^ 1, at);
  return new Uint8Array(file);
};
/** Something between the declaration of the strings and their root element. */
const stringsAfter = (inserted: string) => stringsXml('Asse').replace('?>', `?>${inserted}`);
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text.replace('UTF-8', 'UTF-16'), 'utf16le');
const bigEndian = (bytes: Buffer) => Buffer.from(bytes).swap16();

/** Twenty mebibytes of zeros: some twenty kibibytes, compressed. */
const ZEROS = new Uint8Array(20 * MIB);
const ENTITIES = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** As many parts as asked, the sound workbook among them. */
export function packageOfParts(count: number): Uint8Array {
  const sound = workbookParts();
  return testZip([...sound, ...Array.from({ length: count - sound.length }, (_, index) => ({ name: `xl/media/${index}.bin`, content: 'x' }))]);
}

/** A part that is a whole entry of a zip, and the directory has one more line that points into it: the same bytes serve two parts. */
function overlapping(): Uint8Array {
  const content = 'x'.repeat(1000);
  const name = 'xl/media/b.bin';
  const quoted = testZip([{ name, content }]).subarray(0, 30 + name.length + deflateRawSync(Buffer.from(content)).length);
  const parts = [...workbookParts(), { name: 'xl/media/c.bin', content: quoted, method: 0 as const }];
  const offset = Buffer.from(testZip(parts)).indexOf(name) - 30;
  return testZip([...parts, { name, content, central: { offset } }]);
}

/** All that zip64 may say: sizes and offset in the extra field, and the true directory in the zip64 end record. */
function zip64(size = (bytes: number) => bytes, { fieldLength = 16, endMoved = 0 } = {}): () => Uint8Array {
  return () => {
    const content = Buffer.from(stringsXml('Asse'));
    const compressed = deflateRawSync(content).length;
    const full = { compressedSize: 0xffffffff, size: 0xffffffff };
    const extra = numbers([2, 0x0001], [2, fieldLength], [8, size(content.length)], [8, compressed]);
    const parts = workbookParts({ [STRINGS]: { content, local: { ...full, extra }, central: { ...full, extra } } });
    const beforeEnd: EndClaims['beforeEnd'] = ({ start, size: length, entries }) => Buffer.concat([
      numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, entries], [8, entries], [8, length], [8, start]),
      numbers([4, 0x07064b50], [4, 0], [8, start + length + endMoved], [4, 1]),
    ]);
    return testZip(parts, { entries: 0xffff, directorySize: 0xffffffff, directoryStart: 0xffffffff, beforeEnd });
  };
}

export const HOSTILE_PACKAGES: readonly HostileFile[] = [
  { name: 'a sound workbook', expected: 'reads', build: workbook() },

  { name: 'a bomb that says its size', expected: 'XLS-005', build: withPart({ name: 'xl/media/a.bin', content: ZEROS }) },
  { name: 'a bomb that says it is empty', expected: 'XLS-006', build: withPart({ name: 'xl/media/a.bin', content: ZEROS, ...bothHeaders({ size: 0 }) }) },
  { name: 'a bomb that is the strings and says it is empty', expected: 'XLS-006', build: strings({ content: ZEROS, ...bothHeaders({ size: 0 }) }) },
  { name: 'a bomb that says a size within the ratio', expected: 'XLS-006', build: withPart({ name: 'xl/media/a.bin', content: ZEROS, ...bothHeaders({ size: MIB }) }) },
  { name: 'a part that says 4 GiB', expected: 'XLS-004', build: strings(bothHeaders({ size: 0xffffffff })) },
  { name: 'a part that says 1 TiB in zip64', expected: 'XLS-004', build: zip64(() => 2 ** 40) },
  { name: 'a part that says 2^63 bytes in zip64', expected: 'XLS-003', build: zip64(() => 2 ** 63) },
  { name: 'a bomb inside a zip inside the package, which nothing opens', expected: 'reads', build: withPart({ name: 'xl/embeddings/a.zip', content: testZip([{ name: 'b', content: ZEROS }]), method: 0 }) },
  { name: '2 000 parts', expected: 'reads', build: () => packageOfParts(2_000) },
  { name: '2 001 parts', expected: 'XLS-004', build: () => packageOfParts(2_001) },
  { name: 'a directory of 65 534 parts that are not there', expected: 'XLS-004', build: workbook({}, { entries: 65_534 }) },

  { name: 'another name in the local header', expected: 'XLS-003', build: strings({ local: { name: 'xl/sharedStringz.xml' } }) },
  { name: 'another case in the local header', expected: 'XLS-003', build: strings({ local: { name: 'xl/SharedStrings.xml' } }) },
  { name: 'another size in the local header', expected: 'XLS-003', build: strings({ local: { size: 1 } }) },
  { name: 'another compressed size in the local header', expected: 'XLS-003', build: strings({ local: { compressedSize: 1 } }) },
  { name: 'another checksum in the local header', expected: 'XLS-003', build: strings({ local: { crc: 1 } }) },
  { name: 'another method in the local header', expected: 'XLS-003', build: strings({ local: { method: 0 } }) },
  { name: 'another size in both headers, too short', expected: 'XLS-006', build: strings(bothHeaders({ size: 100 })) },
  { name: 'another size in both headers, too long', expected: 'XLS-006', build: strings(bothHeaders({ size: 1000 })) },
  { name: 'another checksum in both headers', expected: 'XLS-006', build: strings(bothHeaders({ crc: 0x12345678 })) },
  { name: 'a stored part that says another size', expected: 'XLS-006', build: strings({ method: 0, ...bothHeaders({ size: 10 }) }) },
  { name: 'an offset beyond the end', expected: 'XLS-003', build: strings({ central: { offset: 0x7fffffff } }) },
  { name: 'an offset into the middle of a part', expected: 'XLS-003', build: strings({ central: { offset: 40 } }) },
  { name: 'a compressed size beyond the end', expected: 'XLS-003', build: strings(bothHeaders({ compressedSize: 0x7fffffff })) },
  { name: 'the same bytes for two parts', expected: 'XLS-003', build: overlapping },
  { name: 'an unknown method', expected: 'XLS-003', build: strings(bothHeaders({ method: 14 })) },
  { name: 'a part with a password', expected: 'XLS-002', build: strings(bothHeaders({ flags: 1 })) },
  { name: 'a part with a password in its local header only', expected: 'XLS-002', build: strings({ local: { flags: 1 } }) },
  { name: 'a directory with one part less than it has', expected: 'XLS-003', build: workbook({}, { entries: smallWorkbook().size - 1 }) },
  { name: 'a directory with one part more than it has', expected: 'XLS-003', build: workbook({}, { entries: smallWorkbook().size + 1 }) },
  { name: 'a directory that begins a byte later', expected: 'XLS-003', build: turned(workbook(), (file) => file.length - 6) },
  { name: 'a directory beyond the end', expected: 'XLS-003', build: workbook({}, { directoryStart: 0x7fffffff }) },
  { name: 'a zip64 end record that is beyond the end', expected: 'XLS-003', build: zip64(undefined, { endMoved: 2 ** 40 }) },
  { name: 'a zip64 end record that is elsewhere', expected: 'XLS-003', build: zip64(undefined, { endMoved: -1 }) },
  { name: 'a zip64 field that is longer than its place', expected: 'XLS-004', build: zip64(undefined, { fieldLength: 0xfff0 }) },
  { name: 'an end record of another volume', expected: 'XLS-003', build: turned(workbook(), (file) => file.length - 18) },
  { name: 'a directory that is in several volumes', expected: 'XLS-003', build: turned(workbook(), (file) => file.length - 14) },
  { name: 'one volume of several', expected: 'XLS-003', build: workbook({}, { disk: 1 }) },

  { name: 'zip64 records', expected: 'reads', build: zip64() },
  { name: 'sizes after the data', expected: 'reads', build: strings({ hasDescriptor: true }) },
  { name: 'a comment after the end', expected: 'reads', build: workbook({}, { comment: Buffer.from('PK\u0005\u0006 e altro') }) },
  { name: 'unused bytes between the parts', expected: 'reads', build: strings({ gap: Buffer.from('resto di una parte tolta') }) },
  { name: 'an extra field', expected: 'reads', build: strings(bothHeaders({ extra: numbers([2, 0x5455], [2, 1], [1, 0]) })) },
  { name: 'a folder', expected: 'reads', build: withPart({ name: 'xl/media/', content: '', method: 0 }) },

  { name: 'the same name twice', expected: 'XLS-008', build: named(SHEET) },
  { name: 'the same name in another case', expected: 'XLS-008', build: named('XL/WorkSheets/SHEET1.xml') },
  { name: 'the same name with another slash', expected: 'XLS-008', build: named('xl\\worksheets\\sheet1.xml') },
  ...['../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', '/etc/evil.xml', '\\\\server\\evil.xml', 'C:/evil.xml', 'c:evil.xml', '', 'xl//a.xml', './a.xml', 'a\u0000.xml', 'a\n.xml', '..'].map(
    (name): HostileFile => ({ name: `the name ${JSON.stringify(name)}`, expected: 'XLS-008', build: named(name) }),
  ),
  { name: 'a folder that holds bytes', expected: 'XLS-008', build: named('xl/media/') },
  { name: 'a name that is not UTF-8', expected: 'reads', build: named(Buffer.from([0x61, 0xe0, 0x2e, 0x62])) },
  { name: 'all the names with backslashes', expected: 'reads', build: () => testZip(workbookParts().map((part) => ({ ...part, name: String(part.name).replaceAll('/', '\\') }))) },
  { name: 'the name __proto__', expected: 'reads', build: named('__proto__') },

  { name: 'a bit turned in a deflated part', expected: 'XLS-006', build: turned(workbook(), (file) => file.indexOf(STRINGS) + STRINGS.length + 20) },
  { name: 'a bit turned in a stored part', expected: 'XLS-006', build: turned(strings({ method: 0 }), (file) => file.indexOf('Asse')) },
  { name: 'a bit turned in a part that is never read', expected: 'XLS-006', build: turned(withPart({ name: 'xl/media/a.bin', content: 'immagine', method: 0 }), (file) => file.indexOf('immagine')) },
  { name: 'a deflated part that never ends', expected: 'XLS-006', build: strings({ data: deflateRawSync(Buffer.from(stringsXml('Asse'))).subarray(0, 40) }) },
  { name: 'the last byte lost', expected: 'XLS-003', build: cut(() => 1) },
  { name: 'half of the bytes lost', expected: 'XLS-003', build: cut(({ length }) => Math.floor(length / 2)) },
  { name: 'all but four bytes lost', expected: 'XLS-003', build: cut(({ length }) => length - 4) },

  { name: 'a DOCTYPE', expected: 'XLS-007', build: workbook({ [STRINGS]: stringsAfter('<!DOCTYPE sst>') }) },
  { name: 'a DOCTYPE in small letters', expected: 'XLS-007', build: workbook({ [STRINGS]: stringsAfter('<!doctype sst>') }) },
  { name: 'entities that grow', expected: 'XLS-007', build: workbook({ [STRINGS]: stringsAfter(ENTITIES).replace('Asse', '&c;&c;&c;') }) },
  { name: 'an entity outside the file', expected: 'XLS-007', build: workbook({ [STRINGS]: stringsAfter('<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]>').replace('Asse', '&a;') }) },
  { name: 'a DOCTYPE in UTF-16', expected: 'XLS-007', build: workbook({ [STRINGS]: utf16(stringsAfter(ENTITIES)) }) },
  { name: 'a DOCTYPE in UTF-16 the other way round', expected: 'XLS-007', build: workbook({ [STRINGS]: bigEndian(utf16(stringsAfter(ENTITIES))) }) },
  { name: 'a DOCTYPE in UTF-16 without a mark', expected: 'XLS-007', build: workbook({ [STRINGS]: utf16(stringsAfter(ENTITIES), '') }) },
  { name: 'a DOCTYPE after a byte order mark', expected: 'XLS-007', build: workbook({ [STRINGS]: `\ufeff${stringsAfter(ENTITIES)}` }) },
  { name: 'a DOCTYPE after a long comment', expected: 'XLS-007', build: workbook({ [STRINGS]: { content: stringsAfter(`<!--${'commento '.repeat(100_000)}-->${ENTITIES}`), method: 0 } }) },
  { name: 'a DOCTYPE after two comments and an instruction', expected: 'XLS-007', build: workbook({ [STRINGS]: stringsAfter(`<!-- > --- --><?a ?b > ?>\n<!---->${ENTITIES}`) }) },
  { name: 'a DOCTYPE without a declaration before it', expected: 'XLS-007', build: workbook({ [STRINGS]: stringsAfter(ENTITIES).replace(/^<\?xml.*?\?>/, '') }) },
  { name: 'a DOCTYPE in relationships', expected: 'XLS-007', build: workbook({ [RELATIONSHIPS]: smallWorkbook().get(RELATIONSHIPS)!.replace('?>', `?>${ENTITIES}`) }) },
  { name: 'a DOCTYPE in a drawing that is never read', expected: 'XLS-007', build: withPart({ name: 'xl/drawings/vmlDrawing1.vml', content: `${ENTITIES}<xml/>` }) },
  { name: 'a DOCTYPE in the sheet', expected: 'XLS-007', build: workbook({ [SHEET]: smallWorkbook().get(SHEET)!.replace('?>', `?>${ENTITIES}`) }) },
  { name: 'the word DOCTYPE in a comment, in CDATA and in a text', expected: 'reads', build: workbook({ [STRINGS]: stringsAfter('<!-- <!DOCTYPE a> -->').replace('Asse', '<![CDATA[<!DOCTYPE b>]]> DOCTYPE') }) },

  { name: 'the word DOCTYPE after half of the end of a comment', expected: 'reads', build: workbook({ [STRINGS]: stringsAfter('<!-- a -> <!DOCTYPE b> -->') }) },
  { name: 'the word DOCTYPE in a comment that begins with >', expected: 'reads', build: withPart({ name: 'customXml/item1.xml', content: '<!--> <!DOCTYPE a> --><a/>' }) },

  { name: 'UTF-16', expected: 'reads', build: workbook({ [STRINGS]: utf16(stringsXml('Società')) }) },
  { name: 'UTF-16 the other way round, without a mark', expected: 'reads', build: workbook({ [STRINGS]: bigEndian(utf16(stringsXml('Società'), '')) }) },
  { name: 'UTF-32', expected: 'XLS-010', build: workbook({ [STRINGS]: Buffer.from([...stringsXml('Asse')].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])) }) },
  { name: 'a DOCTYPE in UTF-32 in a part that is never read', expected: 'XLS-010', build: withPart({ name: 'customXml/item1.xml', content: Buffer.from([...'<!DOCTYPE a><a/>'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])) }) },
  { name: 'an encoding that a package may not have', expected: 'XLS-010', build: workbook({ [STRINGS]: stringsXml('Asse').replace('UTF-8', 'UTF-7') }) },
  { name: 'UTF-16 declared and UTF-8 written', expected: 'XLS-010', build: workbook({ [STRINGS]: stringsXml('Asse').replace('UTF-8', 'UTF-16') }) },
  { name: 'bytes of Windows-1252', expected: 'XLS-010', build: workbook({ [STRINGS]: Buffer.from(stringsXml('Società'), 'latin1') }) },
];
