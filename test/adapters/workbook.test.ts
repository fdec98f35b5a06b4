import { TABLE_DEFINITIONS } from '../../engine/index.js';
import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import exceljs from 'exceljs';
import { sharedFolder } from '../support/folders.js';
import { cellFormats, elements, generateAll, type Sheet, type Workbook } from './workbookParts.js';

let workbooks: readonly Workbook[];
const folder = sharedFolder();

beforeAll(async () => {
  workbooks = await generateAll(folder);
}, 60_000);

/** Date and time as zip writes them: years since 1980, month and day in the high half; the time is zero. */
const FIRST_OF_1980 = ((0 << 9) | (1 << 5) | 1) << 16;

/** Looks at every workbook; what is wrong is told with the workbook where it stands. */
function wrongIn(find: (workbook: Workbook) => readonly unknown[]): [string, unknown][] {
  expect(workbooks).toHaveLength(6);
  return workbooks.flatMap((workbook) => find(workbook).map((wrong): [string, unknown] => [workbook.name, wrong]));
}

function wrongInSheets(find: (sheet: Sheet, workbook: Workbook) => readonly unknown[]): [string, unknown][] {
  return wrongIn((workbook) => workbook.sheets.flatMap((sheet) => find(sheet, workbook).map((wrong) => [sheet.name, wrong])));
}

/** A sheet that is one page to look at: it is printed on one page and freezes nothing. */
const POSTERS = ['Infografica', 'Infographic'];

function wrongInLists(find: (sheet: Sheet, workbook: Workbook) => readonly unknown[]): [string, unknown][] {
  return wrongInSheets((sheet, workbook) => (POSTERS.includes(sheet.name) ? [] : find(sheet, workbook)));
}

describe('the package of a workbook', () => {
  it('gives a content type to every part, and none to a part that it does not have', () => {
    const wrong = wrongIn(({ parts }) => {
      const types = parts.get('[Content_Types].xml')!;
      const overridden = elements(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
      const known = elements(types, 'Default').map(({ attributes }) => attributes['Extension']);
      const isKnown = (part: string) => known.includes(part.slice(part.lastIndexOf('.') + 1));
      const untyped = [...parts.keys()].filter((part) => part !== '[Content_Types].xml' && !overridden.includes(part) && !isKnown(part));
      return [...overridden.filter((part, i) => !parts.has(part) || overridden.indexOf(part) !== i), ...untyped];
    });
    expect(wrong).toEqual([]);
  });

  it('has a target for every relationship, inside itself, with an identifier of its own', () => {
    const wrong = wrongIn(({ parts }) =>
      [...parts].filter(([part]) => part.endsWith('.rels')).flatMap(([part, xml]) => {
        const base = part.replace(/_rels\/[^/]*$/, '');
        const relationships = elements(xml, 'Relationship').map(({ attributes }) => attributes);
        const ids = relationships.map(({ Id }) => Id);
        return relationships.filter(({ Id, Target = '', TargetMode }) => TargetMode !== undefined || !parts.has(posix.join('/', Target.startsWith('/') ? Target : base + Target).slice(1)) || ids.indexOf(Id) !== ids.lastIndexOf(Id));
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('holds no external links, macros, embedded objects or connections', () => {
    const wrong = wrongIn(({ parts }) => [...parts.keys()].filter((part) => /externalLink|vbaProject|oleObject|embeddings|activeX|connections|\.bin$/i.test(part)));
    expect(wrong).toEqual([]);
    expect(wrongIn(({ parts }) => ['xl/workbook.xml', 'xl/styles.xml', 'docProps/core.xml', 'docProps/app.xml'].filter((part) => !parts.has(part)))).toEqual([]);
  });

  it('names us in its core properties, with the same moments in all', () => {
    const properties = workbooks.map(({ parts }) => {
      const core = parts.get('docProps/core.xml')!;
      return ['dc:creator', 'cp:lastModifiedBy', 'dcterms:created', 'dcterms:modified'].map((tag) => elements(core, tag)[0]?.content);
    });
    expect(properties.map(([creator, saver]) => [creator, saver])).toEqual(properties.map(() => ['RAA', 'RAA']));
    expect(new Set(properties.map(([, , created, modified]) => `${created} ${modified}`)).size).toBe(1);
    expect(properties[0]![2]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  });

  it('carries in its zip no moment at which it was made: 1 January 1980, midnight, for every part', () => {
    const CENTRAL = Buffer.from('PK\u0001\u0002');
    const wrong = wrongIn(({ bytes, parts }) => {
      const zip = Buffer.from(bytes);
      const stamps: number[] = [];
      for (let at = zip.indexOf(CENTRAL); at >= 0; at = zip.indexOf(CENTRAL, at + 1)) stamps.push(zip.readUInt32LE(at + 12));
      return stamps.length < parts.size ? ['too few'] : stamps.filter((stamp) => stamp !== FIRST_OF_1980);
    });
    expect(wrong).toEqual([]);
  });

  it('has a title that names the year and the programme, once', () => {
    const titles = workbooks.map(({ parts }) => elements(parts.get('docProps/core.xml')!, 'dc:title').map(({ content }) => content));
    for (const [i, { name }] of workbooks.entries()) {
      expect(titles[i]).toHaveLength(1);
      expect(titles[i]![0]).toContain(name.slice(0, 4));
      expect(titles[i]![0]).toContain('POR FSE 2014-2020 Regione Lombardia');
    }
  });

  it('lists in its properties the sheets that it has', () => {
    const wrong = wrongIn(({ parts, sheets }) => {
      const listed = elements(elements(parts.get('docProps/app.xml')!, 'TitlesOfParts')[0]!.content, 'vt:lpstr').map(({ content }) => content);
      return sheets.map(({ name }) => name).filter((name, i) => listed[i] !== name || listed.length !== sheets.length);
    });
    expect(wrong).toEqual([]);
  });

  it('is recalculated when it is opened', () => {
    expect(wrongIn(({ parts }) => elements(parts.get('xl/workbook.xml')!, 'calcPr').filter(({ attributes }) => attributes['fullCalcOnLoad'] !== '1'))).toEqual([]);
  });

  it('counts the elements of its lists rightly', () => {
    const LISTS = [
      ['xl/styles.xml', 'numFmts', 'numFmt', 'count'],
      ['xl/styles.xml', 'fonts', 'font', 'count'],
      ['xl/styles.xml', 'fills', 'fill', 'count'],
      ['xl/styles.xml', 'borders', 'border', 'count'],
      ['xl/styles.xml', 'cellXfs', 'xf', 'count'],
      ['xl/sharedStrings.xml', 'sst', 'si', 'uniqueCount'],
    ] as const;
    const wrong = wrongIn(({ parts }) =>
      LISTS.filter(([part, list, element, attribute]) => {
        const [found] = elements(parts.get(part)!, list);
        return found === undefined || Number(found.attributes[attribute]) !== elements(found.content, element).length;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the sheets of a workbook', () => {
  it('have their rows and cells in order, each address once', () => {
    const wrong = wrongInSheets(({ cells, xml }) => {
      const rows = elements(xml, 'row').map(({ attributes }) => Number(attributes['r']));
      const disordered = cells.filter((cell, i) => i > 0 && (cell.row < cells[i - 1]!.row || (cell.row === cells[i - 1]!.row && cell.column <= cells[i - 1]!.column)));
      const misplaced = cells.filter(({ address, row }) => !address.endsWith(String(row)) || !/^[A-Z]{1,3}[1-9]\d*$/.test(address));
      return [...rows.filter((row, i) => i > 0 && row <= rows[i - 1]!), ...disordered, ...misplaced];
    });
    expect(wrong).toEqual([]);
  });

  it('say their extent rightly', () => {
    const wrong = wrongInSheets(({ cells, xml }) => {
      const last = /<dimension ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml);
      const columns = cells.map(({ column, address }) => ({ column, letters: address.replace(/\d+$/, '') }));
      const widest = columns.reduce((a, b) => (b.column > a.column ? b : a));
      return last?.[1] === widest.letters && Number(last[2]) === Math.max(...cells.map(({ row }) => row)) ? [] : [last?.[0]];
    });
    expect(wrong).toEqual([]);
  });

  it('hold numbers that are plain decimals, of 15 digits at most', () => {
    const numbers = workbooks.flatMap(({ sheets }) => sheets.flatMap(({ cells }) => cells.filter(({ type, value }) => type === 'n' && value !== undefined)));
    expect(numbers.length).toBeGreaterThan(2000);
    const wrong = wrongInSheets(({ cells }) => cells.filter(({ type, value }) => type === 'n' && value !== undefined && (!/^-?\d+(\.\d+)?$/.test(value) || value.replace(/^-?0*\.?0*|\./g, '').length > 15)));
    expect(wrong).toEqual([]);
  });

  it('hold no errors, and no other kinds of cell than numbers, texts and formulas', () => {
    expect(wrongInSheets(({ cells }) => cells.filter(({ type }) => !['n', 'inlineStr', 'str'].includes(type)))).toEqual([]);
    expect(wrongInSheets(({ cells }) => cells.filter(({ type, formula }) => (type === 'str') !== (type !== 'n' && formula !== undefined)))).toEqual([]);
    expect(wrongInSheets(({ cells }) => cells.filter(({ value = '', text = '', formula = '' }) => /NaN|Infinity|undefined|\[object|#(REF|NAME|VALUE|DIV)/.test(value + text + formula)))).toEqual([]);
  });

  it('leave no name in braces unfilled', () => {
    expect(wrongInSheets(({ cells }) => cells.filter(({ text = '' }) => /\{\w+\}/.test(text)))).toEqual([]);
  });

  it('keep a value beside every formula', () => {
    const formulas = workbooks[0]!.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
    expect(formulas.length).toBeGreaterThan(300);
    expect(wrongInSheets(({ cells }) => cells.filter(({ formula, value = '' }) => formula !== undefined && (formula === '' || value === '' || formula.startsWith('='))))).toEqual([]);
  });

  it('use only styles that exist', () => {
    const wrong = wrongInSheets(({ cells }, workbook) => {
      const formats = cellFormats(workbook).length;
      return cells.filter(({ style }) => !(style < formats));
    });
    expect(wrong).toEqual([]);
  });

  it('use styles whose parts exist', () => {
    const wrong = wrongIn((workbook) => {
      const styles = workbook.parts.get('xl/styles.xml')!;
      const size = (list: string, element: string) => elements(elements(styles, list)[0]!.content, element).length;
      const sizes = { fontId: size('fonts', 'font'), fillId: size('fills', 'fill'), borderId: size('borders', 'border') };
      const formats = elements(elements(styles, 'numFmts')[0]!.content, 'numFmt').map(({ attributes }) => Number(attributes['numFmtId']));
      return cellFormats(workbook).filter(
        ({ attributes }) =>
          Object.entries(sizes).some(([name, count]) => !(Number(attributes[name]) < count)) ||
          (Number(attributes['numFmtId']) >= 164 && !formats.includes(Number(attributes['numFmtId']))),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have no merged cells, hidden sheets, hidden rows or hidden columns', () => {
    expect(wrongInSheets(({ xml }) => xml.match(/<mergeCells?\b|hidden="(1|true)"/g) ?? [])).toEqual([]);
    expect(wrongIn(({ parts }) => elements(parts.get('xl/workbook.xml')!, 'sheet').filter(({ attributes }) => (attributes['state'] ?? 'visible') !== 'visible'))).toEqual([]);
  });

  it('have names of at most 31 characters that Excel admits, no two alike', () => {
    const wrong = wrongIn(({ sheets }) => {
      const names = sheets.map(({ name }) => name.toLowerCase());
      return names.filter((name, i) => name.length > 31 || name === '' || /[:\\/?*[\]]|^'|'$/.test(name) || name === 'history' || names.indexOf(name) !== i);
    });
    expect(wrong).toEqual([]);
  });

  it('are quoted wherever a formula names them, and exist', () => {
    const wrong = wrongInSheets(({ cells }, { sheets }) => {
      const known = sheets.map(({ name }) => name);
      return cells.flatMap(({ formula = '' }) => {
        const quoted = [...formula.matchAll(/'((?:[^']|'')+)'!/g)].map(([, name]) => name!.replaceAll("''", "'"));
        const bare = /[^']!/.test(formula.replace(/'(?:[^']|'')+'!/g, ''));
        return bare ? [formula] : quoted.filter((name) => !known.includes(name));
      });
    });
    expect(wrong).toEqual([]);
    expect(workbooks[0]!.sheets.flatMap(({ cells }) => cells.filter(({ formula = '' }) => formula.includes("'!"))).length).toBeGreaterThan(100);
  });

  it('are printed landscape, on A4 one page wide or as their table says, with their headings on every page', () => {
    const wrong = wrongInLists(({ xml, name }, { names, sheets }) => {
      const [setup] = elements(xml, 'pageSetup');
      const { paperSize, orientation, fitToWidth, fitToHeight } = setup!.attributes;
      const titles = names.filter((one) => one.name === '_xlnm.Print_Titles' && sheets[one.localSheet!]?.name === name);
      const frozen = elements(xml, 'pane')[0]!.attributes['ySplit'];
      const wide = TABLE_DEFINITIONS.find(({ sheet, page }) => page !== undefined && Object.values(sheet).includes(name));
      // Wide tables repeat the columns that name their rows, too: two or four of them.
      const columns = wide === undefined ? '' : `'${name}'!$A:$${'ABCD'[wide.frozenColumns - 1]!},`;
      const [paper, pages] = wide === undefined ? ['9', '1'] : ['8', String(wide.page!.pagesWide)];
      const isRight =
        paperSize === paper && orientation === 'landscape' && fitToWidth === pages && fitToHeight === '0' && xml.includes('<pageSetUpPr fitToPage="1"/>') && titles.length === 1 && titles[0]!.text === `${columns}'${name}'!$4:$${frozen}`;
      return isRight ? [] : [setup, titles];
    });
    expect(wrong).toEqual([]);
  });

  it('freeze their headings: the row under them is the anchor', () => {
    const wrong = wrongInLists(({ xml, name }, { names }) => {
      const pane = elements(xml, 'pane')[0]!.attributes;
      const [, anchorRow] = /\$A\$(\d+)$/.exec(names.find(({ name: one, text }) => one.startsWith('RAA_') && sheetOf(text) === name)?.text ?? '') ?? [];
      const isRight = pane['state'] === 'frozen' && Number(pane['ySplit']) === Number(anchorRow) - 1 && pane['topLeftCell']!.endsWith(anchorRow!);
      return isRight ? [] : [pane];
    });
    expect(wrong).toEqual([]);
  });

  it('have an anchor each: a workbook-scoped absolute name of one cell, on a sheet that exists, with something in it', () => {
    const wrong = wrongIn(({ names, sheets }) => {
      const anchors = names.filter(({ name }) => name.startsWith('RAA_'));
      const bad = anchors.filter(({ text, localSheet }) => {
        const sheet = sheets.find(({ name }) => name === sheetOf(text));
        const address = /!\$([A-Z]+)\$(\d+)$/.exec(text);
        return localSheet !== undefined || address === null || sheet === undefined || !sheet.cells.some((cell) => cell.address === `${address[1]}${address[2]}`);
      });
      return [...bad, ...(new Set(anchors.map(({ text }) => sheetOf(text))).size === sheets.length && anchors.length === sheets.length ? [] : ['not one for each sheet'])];
    });
    expect(wrong).toEqual([]);
  });

  it('have a heading row with a text in every column that is used', () => {
    const wrong = wrongInLists(({ cells, xml }) => {
      const frozen = Number(elements(xml, 'pane')[0]!.attributes['ySplit']);
      const columns = [...new Set(cells.map(({ column }) => column))];
      const textAt = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
      const rows = Array.from({ length: frozen - 3 }, (_, i) => i + 4);
      return rows.some((row) => columns.every((column) => textAt(row, column).trim() !== '')) ? [] : [rows];
    });
    expect(wrong).toEqual([]);
  });

  it('have a width for every column that is used, and no other', () => {
    const wrong = wrongInSheets(({ cells, xml }) => {
      const widths = elements(xml, 'col').map(({ attributes }) => attributes);
      const used = Math.max(...cells.map(({ column }) => column));
      return widths.length === used && widths.every(({ min, max }, i) => Number(min) === i + 1 && Number(max) === i + 1) ? [] : [widths.length, used];
    });
    expect(wrong).toEqual([]);
  });

  it('filter, where they do, all the rows under their headings', () => {
    const filtered = workbooks.flatMap(({ sheets }) => sheets.filter(({ xml }) => xml.includes('<autoFilter')));
    expect(filtered).toHaveLength(2 * workbooks.length);
    const wrong = filtered.filter(({ xml, cells }) => /<autoFilter ref="A4:[A-Z]+(\d+)"/.exec(xml)?.[1] !== String(Math.max(...cells.map(({ row }) => row))));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('another reader', () => {
  it('opens every workbook and finds the same sheets, texts, numbers and formulas', async () => {
    for (const { bytes, sheets } of workbooks) {
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes.buffer as ArrayBuffer);
      expect(book.worksheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
      for (const { name, cells } of sheets) {
        const sheet = book.getWorksheet(name)!;
        const different = cells.filter(({ address, formula, value, text, type }) => {
          const cell = sheet.getCell(address);
          if (formula !== undefined) return cell.formula !== formula || String(cell.result) !== (type === 'n' ? String(Number(value)) : value);
          if (value !== undefined) return cell.value !== Number(value);
          return text === undefined ? cell.value !== null : cell.text !== text;
        });
        expect([name, different]).toEqual([name, []]);
      }
    }
  });
});

/** The sheet of a reference such as `'S1 Piano'!$A$5`. */
function sheetOf(reference: string): string {
  const sheet = reference.slice(0, reference.lastIndexOf('!'));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
