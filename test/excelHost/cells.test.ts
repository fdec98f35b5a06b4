import { describe, expect, it } from 'vitest';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { openHost, type OpenHost } from './openHost.js';

/** Does something with the first sheet of a blank workbook. */
async function onSheet(open: OpenHost, action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await open.Excel.run(async (context) => {
    action(context.workbook.worksheets.getItem('Foglio1'), context);
    await context.sync();
  });
  expect(open.host.mistakes).toEqual([]);
}

describe('ranges', () => {
  it('lead to others', async () => {
    const { host, Excel } = openHost();
    host.type('Foglio1', 'C4:D5', [[1, ''], ['', 2]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      const range = sheet.getRange('B3:E8');
      const found = {
        cell: range.getCell(1, 2),
        row: range.getRow(0),
        column: range.getColumn(3),
        offset: range.getOffsetRange(-2, 1),
        resized: range.getResizedRange(-1, 2),
        absolute: range.getAbsoluteResizedRange(1, 1),
        rows: range.getEntireRow(),
        columns: range.getEntireColumn(),
        around: range.getBoundingRect('A1'),
        used: range.getUsedRangeOrNullObject(true),
        last: range.getLastCell(),
        byIndexes: sheet.getRangeByIndexes(0, 0, 2, 3),
        ofSheet: sheet.getUsedRange(true),
        both: range.getIntersectionOrNullObject('D1:Z3'),
      };
      for (const one of Object.values(found)) one.load('address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      expect(Object.fromEntries(Object.entries(found).map(([name, { address }]) => [name, address.replace('Foglio1!', '')]))).toEqual({
        cell: 'D4', row: 'B3:E3', column: 'E3:E8', offset: 'C1:F6', resized: 'B3:G7', absolute: 'B3', rows: '3:8', columns: 'B:E', around: 'A1:E8', used: 'C4:D5', last: 'E8', byIndexes: 'A1:C2', ofSheet: 'C4:D5', both: 'D3:E3',
      });
      expect([found.cell.rowIndex, found.cell.columnIndex, found.rows.columnCount, found.columns.rowCount]).toEqual([3, 3, 16_384, 1_048_576]);
    });
  });

  it('outside the sheet are refused', async () => {
    const open = openHost();
    await expect(onSheet(open, (sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(onSheet(open, (sheet) => void sheet.getRange('nulla di simile').load('address'))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('are cleared of their content, of their looks, or of both', async () => {
    const open = openHost();
    open.host.type('Foglio1', 'A1:C1', [['12%', '12%', '12%']]);
    await onSheet(open, (sheet) => {
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
    });
    const { grid } = open.host.book.sheetNamed('Foglio1')!;
    expect(open.host.valuesOf('Foglio1', 'A1:C1')).toEqual([['', 0.12, '']]);
    expect([1, 2, 3].map((column) => open.host.book.styles.look(grid.styleAt(1, column)).numberFormat)).toEqual(['0%', 'General', 'General']);
  });
});

describe('copies', () => {
  it('move the references of formulas, and repeat where there is room', async () => {
    const open = openHost();
    open.host.type('Foglio1', 'A1:B2', [[1, '=A1*$A$1'], [2, '=A2*10']]);
    await onSheet(open, (sheet) => {
      sheet.getRange('B1').format.fill.color = '#FF0000';
      sheet.getRange('B3:B6').copyFrom('B1:B2');
      sheet.getRange('D1').copyFrom(sheet.getRange('A1:B2'), 'Values');
      sheet.getRange('F1').copyFrom('B1', 'Formats');
      sheet.getRange('G1').copyFrom('B1', 'Formulas');
    });
    const { host } = open;
    const { grid } = host.book.sheetNamed('Foglio1')!;
    expect([3, 4, 5, 6].map((row) => grid.cell(row, 2)!.formula)).toEqual(['A3*$A$1', 'A4*10', 'A5*$A$1', 'A6*10']);
    expect(host.valuesOf('Foglio1', 'D1:G2')).toEqual([[1, 1, '', 0], [2, 20, '', '']]);
    expect(grid.cell(1, 7)!.formula).toBe('F1*$A$1');
    const fill = (row: number, column: number) => host.book.styles.look(grid.styleAt(row, column)).fill;
    expect([fill(3, 2), fill(4, 2), fill(1, 5), fill(1, 6), fill(1, 7)]).toEqual(['#FF0000', undefined, undefined, '#FF0000', undefined]);
  });

  it('bring merged cells with the looks', async () => {
    const open = openHost();
    await onSheet(open, (sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A3').copyFrom('A1:B1', 'Formats');
    });
    expect(open.host.book.sheetNamed('Foglio1')!.grid.merges).toHaveLength(2);
  });
});

describe('rows put in and taken away', () => {
  const filled = () => {
    const open = openHost();
    open.host.type('Foglio1', 'A1:B4', [[1, '=SUM(A1:A4)'], [2, '=A2'], [3, '=A$4'], [4, '=B2']]);
    open.host.state.book.names.push({ name: 'Terza', scope: undefined, text: 'Foglio1!$A$3', attributes: new Map([['name', 'Terza']]) });
    return open;
  };
  const formulas = ({ host }: OpenHost) => [...host.book.sheetNamed('Foglio1')!.grid.rows].sort(([a], [b]) => a - b).flatMap(([row, cells]) => (cells.get(2)?.formula === undefined ? [] : [`${row} ${cells.get(2)!.formula}`]));

  it('move cells, formulas, names and merges down', async () => {
    const open = filled();
    await onSheet(open, (sheet) => {
      sheet.getRange('D3:E3').merge();
      sheet.getRange('2:3').insert('Down');
    });
    expect(formulas(open)).toEqual(['1 SUM(A1:A6)', '4 A4', '5 A$6', '6 B4']);
    expect(open.host.book.names[0]!.text).toBe('Foglio1!$A$5');
    expect(open.host.book.sheetNamed('Foglio1')!.grid.merges).toEqual([{ top: 5, left: 4, bottom: 5, right: 5 }]);
    expect(open.host.valuesOf('Foglio1', 'A1:B6')).toEqual([[1, 10], ['', ''], ['', ''], [2, 2], [3, 4], [4, 2]]);
  });

  it('move them up, and what spoke of cells that are gone says so', async () => {
    const open = filled();
    await onSheet(open, (sheet) => sheet.getRange('2:3').delete('Up'));
    expect(formulas(open)).toEqual(['1 SUM(A1:A2)', '2 #REF!']);
    expect(open.host.book.names[0]!.text).toBe('Foglio1!#REF!');
    expect(open.host.valuesOf('Foglio1', 'A1:B2')).toEqual([[1, 5], [4, '#REF!']]);
  });

  it('move part of a sheet, ranges that are kept too', async () => {
    const open = filled();
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      const kept = sheet.getRange('A4');
      kept.load('values');
      await context.sync();
      sheet.getRange('A2:A3').delete('Up');
      kept.load('address,values');
      await context.sync();
      expect([kept.address, kept.values]).toEqual(['Foglio1!A2', [[4]]]);
    });
    expect(formulas(open)).toEqual(['1 SUM(A1:A2)', '2 #REF!', '3 A$2', '4 B2']);
  });

  it('move the columns with their widths', async () => {
    const open = openHost();
    open.host.type('Foglio1', 'A1:C1', [[1, 2, '=A1+B1']]);
    await onSheet(open, (sheet) => {
      sheet.getRange('B:B').format.columnWidth = 100;
      sheet.getRange('B:B').insert('Right');
    });
    const { grid } = open.host.book.sheetNamed('Foglio1')!;
    expect(grid.cell(1, 4)!.formula).toBe('A1+C1');
    expect([grid.columns.get(2, 'width'), grid.columns.get(3, 'customWidth')]).toEqual([undefined, '1']);
    expect(openHost(open.host.save()).host.valuesOf('Foglio1', 'A1:D1')).toEqual([[1, '', 2, 3]]);
  });
});

describe('tables of a file', () => {
  it('are read by name', async () => {
    const { Excel } = openHost(FIXTURE_WORKBOOKS.find(({ name }) => name === 'tables.xlsx')!.bytes);
    await Excel.run(async (context) => {
      const tables = context.workbook.tables.load('items/name,items/showTotals,items/worksheet/name');
      const [range, missing] = [tables.getItem('Impegni').getRange().load('address'), tables.getItemOrNullObject('Nulla').load('name')];
      await context.sync();
      expect(tables.items.map(({ name, showTotals, worksheet }) => [name, showTotals, worksheet.name])).toEqual([['Anni', false, 'Dati'], ['Impegni', true, 'Dati']]);
      expect([range.address, missing.isNullObject]).toEqual(['Dati!A1:B4', true]);
    });
  });
});

describe('sheets', () => {
  it('are renamed and deleted, and formulas know it', async () => {
    const open = openHost();
    await open.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add('Altro');
      other.getRange('A1').values = [[7]];
      worksheets.getItem('Foglio1').getRange('A1').formulas = [['=Altro!A1*2']];
      context.workbook.names.add('Sette', other.getRange('A1'));
      other.name = 'Un altro';
      await context.sync();
      expect(open.host.book.sheetNamed('Foglio1')!.grid.cell(1, 1)!.formula).toBe("'Un altro'!A1*2");
      expect(open.host.valuesOf('Foglio1', 'A1')).toEqual([[14]]);
      other.delete();
      await context.sync();
    });
    expect(open.host.valuesOf('Foglio1', 'A1')).toEqual([['#REF!']]);
    expect(openHost(open.host.save()).host.book.sheets.map(({ name }) => name)).toEqual(['Foglio1']);
  });

  it.each(['Foglio1', 'FOGLIO1'])('may not be called %s twice', async (name) => {
    await expect(onSheet(openHost(), (_, { workbook }) => void workbook.worksheets.add(name))).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it('may not all be hidden', async () => {
    await expect(onSheet(openHost(), (sheet) => void (sheet.visibility = 'Hidden'))).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});
