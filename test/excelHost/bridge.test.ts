import { describe, expect, it } from 'vitest';
import { DEFINED_MEMBERS } from './hostObject.js';
import { excelApiSets } from './loadExcel.js';
import { openHost } from './openHost.js';

describe('the members of the double', () => {
  it('are members of the API, in the sets that Microsoft declares', () => {
    const sets = excelApiSets();
    expect(sets['Range.values']).toBe(101);
    expect(sets['Workbook.insertWorksheetsFromBase64']).toBe(113);
    expect(Object.keys(sets).length).toBeGreaterThan(2000);
    // Those that begin with an underscore are the library's own; `gridlines` is how it calls `showGridlines` when it is set.
    const unknown = [...DEFINED_MEMBERS].filter((member) => !member.includes('._') && sets[member] === undefined);
    expect(unknown).toEqual(['Worksheet.gridlines']);
    expect(DEFINED_MEMBERS.size).toBeGreaterThan(200);
  });
});

describe('the genuine client library with the double behind it', () => {
  it('finds the bridge and sends its requests over it', async () => {
    const { host, Excel } = openHost();
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Foglio1');
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.bytesSent).toBeGreaterThan(200);
    expect(host.counters.largestRequest).toBe(host.counters.bytesSent);
  });

  it('refuses a property that was not loaded', async () => {
    const { Excel } = openHost();
    await expect(Excel.run((context) => Promise.resolve(context.workbook.worksheets.getActiveWorksheet().name))).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('knows an object that is not there from one that is', async () => {
    const { Excel } = openHost();
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const found = [worksheets.getItemOrNullObject('foglio1'), worksheets.getItemOrNullObject('Altro'), names.getItemOrNullObject('RAA_T6')];
      for (const one of found) one.load('name');
      await context.sync();
      expect(found.map(({ isNullObject }) => isNullObject)).toEqual([false, true, true]);
      const empty = worksheets.getItem('Foglio1').getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect(empty.isNullObject).toBe(true);
    });
  });

  it('says which statement failed, and keeps what was done before it', async () => {
    const { host, Excel } = openHost();
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1').values = [['prima']];
      context.workbook.worksheets.getItem('Non c’è').getRange('A1').values = [['dopo']];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
    expect(host.valuesOf('Foglio1', 'A1')).toEqual([['prima']]);
  });

  it('fails loudly for a member that the double does not have', async () => {
    const { host, Excel } = openHost();
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').sort.apply([{ key: 0 }]);
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect([...host.unsupported]).toEqual(['Range.sort']);
    expect(host.mistakes).toEqual([]);
  });

  it('fails for a member of a later requirement set', async () => {
    const older = openHost(undefined, { apiVersion: '1.12' });
    const newer = openHost(undefined, { apiVersion: '1.13' });
    const ask = ({ Excel }: typeof older) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject().load('address');
        await context.sync();
      });
    await expect(ask(older)).rejects.toMatchObject({ code: 'ApiNotFound' });
    await expect(ask(newer)).resolves.toBeUndefined();
    expect([...older.host.unsupported]).toEqual([]);
  });

  it('keeps ranges for as long as the library wants them', async () => {
    const { host, Excel } = openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [[1, 2], [3, 4]];
      await context.sync();
      expect(host.references.size).toBe(1);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 2], [3, 4]]);
    });
    expect(host.references.size).toBe(0);
  });

  it('tells the selections of a person to those who listen', async () => {
    const { host, Excel } = openHost();
    const heard: string[] = [];
    const listening = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const ofSheet = sheet.onSelectionChanged.add(({ address, worksheetId }) => Promise.resolve(void heard.push(`sheet ${address} ${worksheetId}`)));
      context.workbook.worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(`sheets ${address}`)));
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('workbook')));
      sheet.load('id');
      await context.sync();
      return { ofSheet, id: sheet.id };
    });
    host.select('Foglio1', 'B2:C3');
    await settled();
    expect(heard.sort()).toEqual([`sheet B2:C3 ${listening.id}`, 'sheets B2:C3', 'workbook']);
    await Excel.run(listening.ofSheet.context, async (context) => {
      listening.ofSheet.remove();
      await context.sync();
    });
    heard.length = 0;
    host.select('Foglio1', 'D4');
    await settled();
    expect(heard.sort()).toEqual(['sheets D4', 'workbook']);
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      context.workbook.worksheets.getActiveWorksheet().getRange('E5:F6').select();
      await context.sync();
      expect([selected.address, cell.address]).toEqual(['Foglio1!D4', 'Foglio1!D4']);
    });
    await settled();
    expect(heard).toContain('sheets E5:F6');
  });
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
