import { describe, expect, it } from 'vitest';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { openHost, type OpenHost } from './openHost.js';

const fixture = (name: string) => FIXTURE_WORKBOOKS.find((one) => one.name === name)!.bytes;

/** Writes into a range of the first sheet. */
function write({ Excel }: OpenHost, address: string, values: unknown[][]): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });
}

describe('limits', () => {
  it('a request beyond 5 MB is refused and nothing is written', async () => {
    const open = openHost();
    const rows = Array.from({ length: 400 }, () => ['x'.repeat(15_000)]);
    await expect(write(open, 'A1:A400', rows)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(open.host.valuesOf('Foglio1', 'A1')).toEqual([['']]);
    expect(open.host.counters.largestRequest).toBeGreaterThan(5 * 1024 * 1024);
  });

  it('an answer beyond 5 MB is refused', async () => {
    const { host, Excel } = openHost();
    host.type('Foglio1', 'A1:A400', 'x'.repeat(15_000));
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A400').load('values');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('more than five million cells, and whole columns, have no values', async () => {
    const { Excel } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [many, column] = [sheet.getRange('A1:F1000000').load('values,cellCount'), sheet.getRange('A:A').load('values,address,isEntireColumn')];
      await context.sync();
      expect([many.values, many.cellCount, column.values, column.address]).toEqual([null, 6_000_000, null, 'Foglio1!A:A']);
    });
  });

  it('a table of another shape is refused', async () => {
    await expect(write(openHost(), 'A1:B2', [[1]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write(openHost(), 'A1:B2000', [[1, 2]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('a text longer than a cell can hold is refused', async () => {
    await expect(write(openHost(), 'A1', [['x'.repeat(32_768)]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('cells that cannot be written', () => {
  it('locked ones on a protected sheet', async () => {
    const open = openHost();
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      sheet.load('protection/protected,protection/options');
      const locks = sheet.getRange('A2:B2').getCellProperties({ format: { protection: true } });
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(false);
      expect(locks.value).toEqual([[{ format: { protection: { locked: true } } }, { format: { protection: { locked: false } } }]]);
    });
    await expect(write(open, 'A2', [[1]])).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(write(open, 'A2:B2', [[1, 2]])).rejects.toMatchObject({ code: 'AccessDenied' });
    await write(open, 'B2', [[2]]);
    expect(open.host.valuesOf('Foglio1', 'A2:B2')).toEqual([['', 2]]);
    const changes: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('B2').format.font.bold = true),
      (sheet) => (sheet.getRange('B2').format.protection.locked = true),
      (sheet) => void sheet.getRange('3:3').insert('Down'),
      (sheet) => void sheet.getRange('A2').clear('Contents'),
      (sheet) => void sheet.charts.add('ColumnClustered', sheet.getRange('B2')),
    ];
    for (const change of changes) {
      const denied = open.Excel.run(async (context) => {
        change(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
      // Objects may be edited unless it is said otherwise, and `protect` says so.
      await expect(denied).rejects.toMatchObject({ code: 'AccessDenied' });
    }
  });

  it('ranges that anybody may edit are open on a protected sheet of a file', async () => {
    const open = openHost(fixture('rules.xlsx'));
    await write(open, 'A6:B8', [[1, 2], [3, 4], [5, 6]]);
    await expect(write(open, 'A2', [[1]])).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('part of an array', async () => {
    const open = openHost(fixture('dynamicArray.xlsx'));
    await expect(write(open, 'C2', [[1]])).rejects.toMatchObject({ code: 'InvalidOperation' });
    await write(open, 'C1:C2', [[1], [2]]);
    expect(open.host.valuesOf('Dati', 'C1:C2')).toEqual([[1], [2]]);
  });

  it('says which cells spill', async () => {
    const { Excel } = openHost(fixture('dynamicArray.xlsx'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const ranges = ['C1:C2', 'A1', 'B1:C2'].map((address) => sheet.getRange(address).load('hasSpill'));
      await context.sync();
      expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual([true, false, null]);
    });
  });

  it('what is written into covered cells is lost', async () => {
    const open = openHost();
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address,areas/items/address');
      await context.sync();
      expect(merged.address).toBe('Foglio1!A1:B1');
      expect(merged.areas.items.map(({ address }) => address)).toEqual(['Foglio1!A1:B1']);
    });
    expect(open.host.valuesOf('Foglio1', 'A1:C1')).toEqual([[1, '', 3]]);
  });

  it('a workbook whose structure is locked takes no sheets', async () => {
    const { host, Excel } = openHost();
    host.book.isStructureLocked = true;
    await Excel.run(async (context) => {
      context.workbook.protection.load('protected');
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add('Nuovo');
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('faults', () => {
  it('nothing is answered while a cell is being edited', async () => {
    const open = openHost();
    open.host.isEditing = true;
    await expect(write(open, 'A1', [[1]])).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    open.host.isEditing = false;
    await write(open, 'A1', [[1]]);
    expect(open.host.valuesOf('Foglio1', 'A1')).toEqual([[1]]);
  });

  it('the request of a number fails before it does anything; those that let objects go do not count', async () => {
    const open = openHost();
    open.host.failAtSync = 2;
    await write(open, 'A1', [[1]]);
    await expect(write(open, 'A2', [[2]])).rejects.toMatchObject({ code: 'GeneralException' });
    await write(open, 'A3', [[3]]);
    expect(open.host.valuesOf('Foglio1', 'A1:A3')).toEqual([[1], [''], [3]]);
    expect(open.host.counters.syncs).toBe(3);
  });

  it('a request that fails midway keeps what it did', async () => {
    const { host, Excel } = openHost();
    const failAfter = (action: number) => {
      host.failMidway = { sync: host.counters.syncs + 1, action };
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
        range.values = [[1], [2]];
        range.format.font.bold = true;
        await context.sync();
      });
    };
    await expect(failAfter(0)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.valuesOf('Foglio1', 'A1:A2')).toEqual([[''], ['']]);
    let action = 1;
    while (JSON.stringify(host.valuesOf('Foglio1', 'A1:A2')) === '[[""],[""]]') await expect(failAfter(action++)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.valuesOf('Foglio1', 'A1:A2')).toEqual([[1], [2]]);
    expect(host.book.styles.look(host.book.sheetNamed('Foglio1')!.grid.styleAt(1, 1)).font.bold).toBe(false);
  });

  it('another person may write between two requests', async () => {
    const open = openHost();
    open.host.beforeSync = (sync) => {
      if (sync === 1) open.host.type('Foglio1', 'B1', 'altri');
    };
    await write(open, 'A1', [[1]]);
    expect(open.host.valuesOf('Foglio1', 'A1:B1')).toEqual([[1, 'altri']]);
  });
});
