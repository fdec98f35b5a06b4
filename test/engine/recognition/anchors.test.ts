import { describe, expect, it } from 'vitest';
import { recognizeAt } from '../../../engine/recognition/recognizeAt.js';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { bundledReport } from '../../support/bundled.js';
import { sheetModel, workbookModel, type Written } from '../../support/sheetModels.js';
import { tableParts } from '../../support/tableSheet.js';

const TABLES = bundledReport(2022).computed.tables;
const S3 = TABLES.find(({ id }) => id === 'S3')!;
const { title, headings, rows } = tableParts(S3, 'it');

const sheet = (changed: (headings: string[]) => void = () => undefined, name = 'Dati') => {
  const own = [...headings];
  changed(own);
  return sheetModel(name, [[title], own, ...rows], { at: { row: 4, column: 3 } });
};
const recognize = (one: ReturnType<typeof sheet>, text: string) => recognizeTables(workbookModel([one], { names: [{ name: 'RAA_S3', text }] }), [one], TABLES);

describe('an anchor', () => {
  it('makes its table certain when the headings agree', () => {
    const found = recognize(sheet(), '\'Dati\'!$C$6');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ table: 'S3', certainty: 'certain', firstCell: { row: 6, column: 3 }, headerRows: { first: 5, last: 5 }, missingRows: [], missingColumns: [] });
    expect(found[0]!.evidence[0]).toEqual({ kind: 'anchor', name: 'RAA_S3' });
  });

  it('is only likely when a heading was changed: the column is known by its place, and told', () => {
    const found = recognize(sheet((own) => (own[4] = 'Obbligazioni')), 'Dati!$C$6');
    expect(found[0]).toMatchObject({ certainty: 'likely', missingColumns: [] });
    expect(found[0]!.columns.get('committed')).toBe(7);
    expect(found[0]!.evidence).toContainEqual(expect.objectContaining({ key: 'committed', how: 'position', text: 'Obbligazioni' }));
  });

  it('keeps its table when many headings were changed', () => {
    const found = recognize(sheet((own) => own.fill('x', 4)), 'Dati!$C$6');
    expect(found[0]).toMatchObject({ certainty: 'likely', missingRows: [] });
    expect(found[0]!.missingColumns.length).toBeGreaterThan(4);
  });

  it('leaves aside any other place that its table might have', () => {
    const [one, other] = [sheet(), sheet(undefined, 'Copia')];
    const workbook = workbookModel([other, one], { names: [{ name: 'RAA_S3', text: 'Dati!$C$6' }] });
    expect(recognizeTables(workbook, [other, one], TABLES).map((table) => [table.sheet, table.certainty])).toEqual([['Dati', 'certain']]);
  });

  it.each(['#REF!', 'Dati!$C$6:$D$9', 'Dati!#REF!', 'Altro!$C$6', 'Dati!$C$40'])('that leads nowhere (%s) is as if it were not there', (text) => {
    const found = recognize(sheet(), text);
    expect(found).toMatchObject([{ table: 'S3', certainty: 'certain', firstCell: { row: 6, column: 3 } }]);
    expect(found[0]!.evidence.some(({ kind }) => kind === 'anchor')).toBe(false);
  });

  it('is found on a sheet whose name needs quotes', () => {
    const one = sheet(undefined, 'L\'asse (1)');
    expect(recognize(one, '\'L\'\'asse (1)\'!$C$6')[0]!.evidence[0]).toEqual({ kind: 'anchor', name: 'RAA_S3' });
  });
});

describe('a place that the user names', () => {
  const at = (one: ReturnType<typeof sheet>, row: number, column: number) => recognizeAt('S3', { row, column }, workbookModel([one]), one, TABLES);

  it.each([
    ['the first cell of the body', 6, 3],
    ['the first heading', 5, 3],
  ])('may be %s', (_, row, column) => {
    expect(at(sheet(), row, column)).toMatchObject({ table: 'S3', certainty: 'certain', firstCell: { row: 6, column: 3 }, missingRows: [], missingColumns: [] });
  });

  it('leaves aside the columns on its left', () => {
    const twice: Written[][] = [[title], [...headings, ...headings], ...rows.map((cells) => [...cells, ...cells])];
    const one = sheetModel('Dati', twice);
    expect(at(one, 3, 11)?.columns.get('axis')).toBe(11);
  });

  it('is refused where no heading of the table is near', () => {
    expect(at(sheet(), 40, 3)).toBeUndefined();
    expect(recognizeAt('S99', { row: 6, column: 3 }, workbookModel([sheet()]), sheet(), TABLES)).toBeUndefined();
  });
});
