import { describe, expect, it } from 'vitest';
import { openHost, savedCell, type OpenHost } from './openHost.js';

async function written(value: unknown, { Excel }: OpenHost = openHost(), format?: string): Promise<{ value: unknown; formula: unknown; type: unknown; format: unknown; text: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Foglio1').getRange('C3');
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[value]];
    range.load('values,formulas,valueTypes,numberFormat,text');
    await context.sync();
    return { value: range.values[0]![0], formula: range.formulas[0]![0], type: range.valueTypes[0]![0], format: range.numberFormat[0]![0], text: range.text[0]![0] };
  });
}

describe('what Excel makes of what is written', () => {
  it.each([
    [12.5, { value: 12.5, type: 'Double', format: 'General', text: '12.5' }],
    ['12.5', { value: 12.5, type: 'Double', format: 'General' }],
    ['1,234', { value: 1234, type: 'Double', format: '#,##0', text: '1,234' }],
    ['-1,234.50', { value: -1234.5, format: '#,##0.00', text: '-1,234.50' }],
    ['12%', { value: 0.12, format: '0%', text: '12%' }],
    ['1e3', { value: 1000, format: '0.00E+00' }],
    ['01', { value: 1, type: 'Double' }],
    ['1/2', { type: 'Double', format: 'd-mmm' }],
    ['12/31/2020', { value: 44196, format: 'm/d/yyyy', text: '12/31/2020' }],
    ['2020-12-31', { value: 44196, format: 'm/d/yyyy' }],
    ['12.31.2020', { value: '12.31.2020', type: 'String' }],
    ['TRUE', { value: true, type: 'Boolean' }],
    [false, { value: false, type: 'Boolean' }],
    ['#N/A', { value: '#N/A', type: 'Error' }],
    ['CO01', { value: 'CO01', type: 'String', format: 'General', text: 'CO01' }],
    ["'01", { value: '01', type: 'String', format: 'General' }],
    ["'=1+1", { value: '=1+1', formula: '=1+1', type: 'String' }],
    ['=1+1', { value: 2, formula: '=1+1', type: 'Double' }],
    ['=', { value: '=', type: 'String' }],
    ['', { value: '', formula: '', type: 'Empty' }],
  ])('%j', async (input, expected) => {
    expect(await written(input)).toMatchObject(expected);
  });

  it('leaves everything as it is in a cell of texts', async () => {
    expect(await written('01', undefined, '@')).toMatchObject({ value: '01', type: 'String', format: '@' });
    expect(await written('=1+1', undefined, '@')).toMatchObject({ value: '=1+1', type: 'String' });
  });

  it('leaves a cell alone for null, and gives one value to all the cells', async () => {
    const { host, Excel } = openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRange('A1:B2');
      range.values = [[1, 2], [3, 4]];
      range.values = [[null, 'x'], [null, '']];
      await context.sync();
    });
    expect(host.valuesOf('Foglio1', 'A1:B2')).toEqual([[1, 'x'], [3, '']]);
    host.type('Foglio1', 'A1:B2', 7);
    expect(host.valuesOf('Foglio1', 'A1:B2')).toEqual([[7, 7], [7, 7]]);
  });

  it('keeps the format that a cell has when a number is typed', async () => {
    expect(await written('12%', undefined, '#,##0.00')).toMatchObject({ value: 0.12, format: '#,##0.00', text: '0.12' });
  });

  it('saves numbers with the shortest text that gives them back', async () => {
    const open = openHost();
    await written(1_261_958_669.05, open);
    expect(savedCell(open.host.save(), 'Foglio1', 3, 3)).toMatchObject({ kind: 'number', text: '1261958669.05' });
  });
});

describe('formulas', () => {
  it('are calculated when they are read and when the workbook is saved', async () => {
    const { host, Excel } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      const other = context.workbook.worksheets.add('Secondo foglio');
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      other.getRange('A1').formulas = [["=Foglio1!A3*IF(Foglio1!A1>0,10,0)"]];
      context.workbook.names.add('Totale', sheet.getRange('A3'));
      other.getRange('A2').formulas = [['=Totale/0']];
      const read = other.getRange('A1:A2').load('values,valueTypes');
      await context.sync();
      expect(read.values).toEqual([[30], ['#DIV/0!']]);
      sheet.getRange('A1').values = [[5]];
      await context.sync();
    });
    expect(host.valuesOf('Secondo foglio', 'A1')).toEqual([[70]]);
    expect(savedCell(host.save(), 'Secondo foglio', 1, 1)).toMatchObject({ formula: 'Foglio1!A3*IF(Foglio1!A1>0,10,0)', kind: 'number', text: '70' });
  });

  it('may wait for one another by the thousand', () => {
    const { host } = openHost();
    host.type('Foglio1', 'A1', 1);
    host.type('Foglio1', 'A2:A3000', Array.from({ length: 2999 }, (_, i) => [`=A${i + 1}+1`]));
    expect(host.valuesOf('Foglio1', 'A3000')).toEqual([[3000]]);
    host.type('Foglio1', 'A1', 11);
    expect(host.valuesOf('Foglio1', 'A3000')).toEqual([[3010]]);
  });

  it('that cannot be read are refused', async () => {
    await expect(written('=SUM(')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('that the engine does not know are told', () => {
    const { host } = openHost();
    host.type('Foglio1', 'A1', '=BESSELJ(1,2)');
    host.save();
    expect([...host.notCalculated]).toEqual(['Foglio1!A1']);
  });

  it('wait while calculation is suspended, until the end of the request', async () => {
    const { host, Excel } = openHost();
    host.type('Foglio1', 'A1:A2', [[1], ['=A1*2']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Foglio1');
      const cell = sheet.getRange('A2').load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1').values = [[4]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[8]]);
    });
    expect(host.state.suspensions).toEqual({ calculation: 1, screen: 1 });
  });
});
