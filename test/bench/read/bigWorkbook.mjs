import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, createDeflateRaw } from 'node:zlib';

export const ROWS = 400_000;
export const COLUMNS = 25;
const STRINGS = 20_000;
const BLOCK = 2_000;
const LETTERS = Array.from({ length: COLUMNS }, (_, i) => String.fromCharCode(65 + i));

/** The path of a workbook of one sheet of 400,000 rows, made once: shared strings, numbers, and dates as text, like an export of a management system. */
export async function bigWorkbook(folder) {
  const path = join(folder, `rows-${ROWS}x${COLUMNS}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const file = new ZipFile(`${path}.part`);
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (...entries) => `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  await file.add('[Content_Types].xml', [`${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`]);
  await file.add('_rels/.rels', [rels(['officeDocument', 'xl/workbook.xml'])]);
  await file.add('xl/workbook.xml', [`${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Partecipanti" sheetId="1" r:id="rId1"/></sheets></workbook>`]);
  await file.add('xl/_rels/workbook.xml.rels', [rels(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml'])]);
  await file.add('xl/sharedStrings.xml', strings(`${xml}<sst xmlns="${main}" uniqueCount="${STRINGS}">`));
  await file.add('xl/worksheets/sheet1.xml', sheet(`${xml}<worksheet xmlns="${main}"><sheetData>`));
  file.end();
  renameSync(`${path}.part`, path);
  return path;
}

function* strings(start) {
  yield start;
  for (let i = 0; i < STRINGS; i += 1) yield `<si><t>${isDate(i) ? dateText(i) : `Operazione ${mixed(i)} di formazione &amp; lavoro`}</t></si>`;
  yield '</sst>';
}

/** Every fourth string is a date. */
function isDate(i) {
  return i % 4 === 0;
}

function dateText(i) {
  return `${String(1 + (i % 28)).padStart(2, '0')}/${String(1 + (mixed(i) % 12)).padStart(2, '0')}/${2014 + (mixed(i) % 10)}`;
}

/** The same number for the same place, with no order that would make the file too easy to compress. */
function mixed(i) {
  return (Math.imul(i ^ (i >>> 7), 2654435761) >>> 8) % 1_000_003;
}

function* sheet(start) {
  yield start;
  for (let first = 1; first <= ROWS; first += BLOCK) {
    let block = '';
    for (let row = first; row < first + BLOCK; row += 1) {
      block += `<row r="${row}">`;
      for (let column = 0; column < COLUMNS; column += 1) {
        const seed = mixed(row * COLUMNS + column);
        block += column % 5 < 2 ? `<c r="${LETTERS[column]}${row}" t="s"><v>${seed % STRINGS}</v></c>` : `<c r="${LETTERS[column]}${row}"><v>${column % 5 === 2 ? seed : (seed / 100).toFixed(2)}</v></c>`;
      }
      block += '</row>';
    }
    yield block;
  }
  yield '</sheetData></worksheet>';
}

/** Writes a zip part by part without holding one: each header is written again when the sizes are known. */
class ZipFile {
  constructor(path) {
    this.handle = openSync(path, 'w');
    this.at = 0;
    this.directory = [];
  }

  async add(name, pieces) {
    const start = this.at;
    const entry = { name: Buffer.from(name), start, crc: 0, size: 0, packed: 0 };
    this.write(header(entry));
    const deflate = createDeflateRaw({ level: 6 });
    const done = (async () => {
      for await (const bytes of deflate) {
        entry.packed += bytes.length;
        this.write(bytes);
      }
    })();
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
    await done;
    const final = header(entry);
    writeSync(this.handle, final, 0, final.length, start);
    this.directory.push(entry);
  }

  end() {
    const start = this.at;
    for (const entry of this.directory) {
      const fields = header(entry);
      const record = Buffer.alloc(46);
      record.writeUInt32LE(0x02014b50, 0);
      record.writeUInt16LE(20, 4);
      fields.copy(record, 6, 4, 30);
      record.writeUInt32LE(entry.start, 42);
      this.write(Buffer.concat([record, entry.name]));
    }
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(this.directory.length, 8);
    tail.writeUInt16LE(this.directory.length, 10);
    tail.writeUInt32LE(this.at - start, 12);
    tail.writeUInt32LE(start, 16);
    this.write(tail);
    closeSync(this.handle);
  }

  write(bytes) {
    writeSync(this.handle, bytes, 0, bytes.length, this.at);
    this.at += bytes.length;
  }
}

/** A local header: deflated, 1 January 1980. */
function header({ name, crc, packed, size }) {
  const fields = Buffer.alloc(30);
  fields.writeUInt32LE(0x04034b50, 0);
  fields.writeUInt16LE(20, 4);
  fields.writeUInt16LE(8, 8);
  fields.writeUInt16LE(0x21, 12);
  fields.writeUInt32LE(crc, 14);
  fields.writeUInt32LE(packed, 18);
  fields.writeUInt32LE(size, 22);
  fields.writeUInt16LE(name.length, 26);
  return Buffer.concat([fields, name]);
}
