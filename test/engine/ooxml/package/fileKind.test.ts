import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../engine/ooxml/package/openPackage.js';
import { issueText } from '../../../../engine/text/issueText.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { workbookParts } from '../../../support/smallWorkbook.js';
import { numbers, testZip } from '../../../support/testZip.js';
import { refusalOf } from './refusals.js';

const open = (bytes: Uint8Array) => refusalOf(() => openPackage(new Uint8Array(bytes), NODE_PACKAGE_HOST));
const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding);
const zip = (...names: readonly string[]) => testZip(names.map((name) => ({ name, content: 'x' })));

/** A compound file (MS-CFB 2.6): a header of a sector, then a directory of entries of 128 bytes: name, length with its zero, kind of object. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...streams].map((name, index) => {
    const field = Buffer.alloc(64);
    field.write(name, 'utf16le');
    return Buffer.concat([field, numbers([2, 2 * (name.length + 1)], [1, index === 0 ? 5 : 2]), Buffer.alloc(61)]);
  });
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...entries]);
}

describe('a file that is no workbook package', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['an old workbook', compoundFile('Workbook'), 'xls', 'saveAs'],
    ['an older workbook', compoundFile('Book'), 'xls', 'saveAs'],
    ['an old workbook that holds a document', compoundFile('WordDocument', 'Workbook'), 'xls', 'saveAs'],
    ['a compound file that says nothing', compoundFile(), 'xls', 'saveAs'],
    ['an old document', compoundFile('WordDocument'), 'word', 'otherFile'],
    ['an old presentation', compoundFile('PowerPoint Document'), 'powerPoint', 'otherFile'],
    ['an OpenDocument spreadsheet', testZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]), 'ods', 'saveAs'],
    ['a binary workbook', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin'), 'xlsb', 'saveAs'],
    ['a document', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/embeddings/a.xlsx'), 'word', 'otherFile'],
    ['a presentation', zip('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml'), 'powerPoint', 'otherFile'],
    ['an archive', zip('relazione/dati.xlsx'), 'archive', 'extract'],
    ['an archive of nothing', testZip([]), 'archive', 'extract'],
    ['a PDF', text('%PDF-1.7\n%\u00e2\u00e3', 'latin1'), 'pdf', 'otherFile'],
    ['a page', text('\r\n<html><table><tr><td>1</td></tr></table></html>'), 'html', 'saveAs'],
    ['a page with its declaration', text('<!DOCTYPE html><html></html>'), 'html', 'saveAs'],
    ['a workbook of 2003 in XML', text('\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'xml', 'saveAs'],
    ['a CSV', text('asse;importo\r\nI;1.234,56\r\n'), 'text', 'saveAs'],
    ['a CSV of Windows', text('societ\u00e0;1\r\n', 'latin1'), 'text', 'saveAs'],
    ['a CSV in UTF-16', text('\ufeffsociet\u00e0;1\r\n', 'utf16le'), 'text', 'saveAs'],
    ['nothing', new Uint8Array(), 'empty', 'soundCopy'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'unknown', 'otherFile'],
    ['a zip after other bytes', Buffer.concat([text('MZ\u0000'), zip('a')]), 'unknown', 'otherFile'],
  ])('%s is told by its name', (_, bytes, kind, remedy) => {
    expect(open(bytes)).toMatchObject({ code: 'XLS-001', values: { kind: `fileKind.${kind}`, remedy: `remedy.${remedy}` } });
  });

  it('is told apart when it only needs a password', () => {
    expect(open(compoundFile('EncryptionInfo', 'EncryptedPackage')).code).toBe('XLS-002');
    expect(issueText(open(compoundFile('EncryptedPackage')), 'it')).toContain('password');
  });

  it('has a sentence with the way out', () => {
    const old = open(compoundFile('Workbook'));
    expect(issueText(old, 'it')).toBe('XLS-001 è una cartella di lavoro di Excel 97-2003 (.xls), non una cartella di lavoro .xlsx. Scegliere un file .xlsx: lo si ottiene aprendo questo in Excel, con File > Salva con nome > Cartella di lavoro di Excel (.xlsx).');
    expect(issueText(old, 'en')).toContain('File > Save As > Excel Workbook (.xlsx)');
  });

  it('is not a workbook with its parts under other names', () => {
    const parts = workbookParts({ 'xl/workbook.xml': undefined, 'altro/libro.xml': '<workbook/>' });
    expect(openPackage(testZip(parts), NODE_PACKAGE_HOST).has('altro/libro.xml')).toBe(true);
  });

  const corpus = process.env['RAA_CORPUS'];
  it.skipIf(corpus === undefined).each([
    ['excelize-encryptSHA512.xlsx', 'XLS-002'],
    ['poi-protected_passtika.xlsx', 'XLS-002'],
    ['poi-crash-9bf3cd4b.xlsx', 'XLS-002'],
    ['openpyxl-null_file.xlsx', 'XLS-001'],
    ['poi-poc-xmlbomb.xlsx', 'XLS-005'],
    ['poi-fuzz-POIXSSFFuzzer-4828727001088000.xlsx', 'XLS-003'],
  ])('is refused among those of others: %s', (file, code) => {
    expect(open(readFileSync(join(corpus!, file))).code).toBe(code);
  });
});
