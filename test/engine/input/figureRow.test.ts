import { describe, expect, it } from 'vitest';
import { sourceText } from '../../../engine/facts/fact.js';
import { readValues } from '../../../engine/input/readValues.js';
import { bundledProgramme } from '../bundledProgramme.js';
import { missingValues } from '../sentence.js';
import { valuesText, type ValueRow } from './valuesText.js';

const read = (row: ValueRow) => readValues(valuesText(row), 'valori.csv', bundledProgramme, 2022);

function onlyFigure(row: ValueRow) {
  const { figures, issues } = read(row);
  expect(issues).toEqual([]);
  expect(figures).toHaveLength(1);
  return figures[0]!;
}

const AXES = 'I, II, III, IV, V';

describe('a row in error names row and column, what was found and what was expected', () => {
  it.each<[code: string, column: keyof ValueRow, row: ValueRow, values: Record<string, string>]>([
    ['DAT-003', 'asse', { asse: 'VII' }, { found: 'VII', expected: AXES }],
    ['DAT-003', 'asse', { asse: '6' }, { found: '6', expected: AXES }],
    ['DAT-003', 'asse', { asse: 'Asse primo' }, { found: 'Asse primo', expected: AXES }],
    ['DAT-004', 'valore', { valore: 'n.d.' }, { found: 'n.d.' }],
    ['DAT-004', 'valore', { valore: '1,234.56' }, { found: '1,234.56' }],
    ['DAT-004', 'valore', { valore: '(5)' }, { found: '(5)' }],
    ['DAT-005', 'valore', { valore: '1.234' }, { found: '1.234', thousands: '1234', decimals: '1,234' }],
    ['DAT-005', 'valore', { valore: '123.456', unita: 'MEUR' }, { found: '123.456', thousands: '123456', decimals: '123,456' }],
    ['DAT-012', 'valore', { valore: '' }, { measure: 'programmato' }],
    ['DAT-012', 'unita', { unita: '' }, { measure: 'programmato' }],
    ['DAT-012', 'indicatore', { misura: 'valore_indicatore', unita: 'persone', valore: '5' }, { measure: 'valore_indicatore' }],
    ['DAT-012', 'indicatore', { misura: 'conseguimento_target_finale', unita: 'percento', valore: '90' }, { measure: 'conseguimento_target_finale' }],
    ['DAT-012', 'base', { misura: 'target_n3' }, { measure: 'target_n3' }],
    ['DAT-013', 'unita', { unita: 'euro' }, { found: 'euro', expected: 'EUR, MEUR, persone, numero, percento' }],
    ['DAT-013', 'genere', { genere: 'D' }, { found: 'D', expected: 'T, M, F' }],
    ['DAT-013', 'categoria_regione', { categoria_regione: 'RS' }, { found: 'RS', expected: 'PS, IT, MS' }],
    ['DAT-013', 'qualificatore', { qualificatore: 'quasi' }, { found: 'quasi', expected: 'oltre, più di, circa' }],
    ['DAT-013', 'stato', { stato: 'ferma' }, { found: 'ferma', expected: 'in corso, programmata, realizzata, conclusa, svolta' }],
    ['DAT-013', 'base', { misura: 'target_n3', base: 'UE' }, { found: 'UE', expected: 'totale, quota UE' }],
    ['DAT-014', 'data_riferimento', { data_riferimento: '30/02/2020' }, { found: '30/02/2020' }],
    ['DAT-014', 'data_riferimento', { data_riferimento: 'giugno 2020' }, { found: 'giugno 2020' }],
    ['DAT-015', 'valore', { misura: 'destinatari', unita: 'persone', valore: '12,5' }, { found: '12,5' }],
    ['DAT-015', 'valore', { misura: 'operazioni_selezionate', unita: 'numero', valore: '0,1' }, { found: '0,1' }],
    ['DAT-015', 'decimali', { decimali: 'due' }, { found: 'due' }],
    ['DAT-015', 'decimali', { decimali: '1,5' }, { found: '1,5' }],
    ['DAT-015', 'anno', { anno: '' }, { found: '' }],
    ['DAT-015', 'anno', { anno: '22' }, { found: '22' }],
    ['DAT-015', 'anno', { anno: '2022/23' }, { found: '2022/23' }],
    ['DAT-016', 'priorita_investimento', { asse: 'II', priorita_investimento: '8.i' }, { found: '8.i', axis: 'II', expected: '9.i, 9.ii, 9.iv' }],
    ['DAT-017', 'indicatore', { misura: 'valore_indicatore', unita: 'persone', valore: '5', asse: 'IV', indicatore: 'CO99' }, { found: 'CO99', axis: 'IV', expected: 'SPESA_CERTIFICATA, PA, POLIZIA, PA_IT' }],
    ['DAT-017', 'indicatore', { misura: 'valore_indicatore', unita: 'numero', valore: '5', asse: 'II', indicatore: 'PA' }, { found: 'PA', axis: 'II', expected: 'SPESA_CERTIFICATA, CO16, CO17, NUCLEI, CR05' }],
    ['DAT-018', 'valore', { valore: '-0,01' }, { found: '-0,01' }],
    ['DAT-018', 'valore', { valore: '\u2212100' }, { found: '\u2212100' }],
    ['DAT-024', 'valore', { valore: '12.345.678.901.234,56' }, { found: '12.345.678.901.234,56', expected: '15' }],
    ['DAT-024', 'valore', { valore: '1000000000000000' }, { found: '1000000000000000', expected: '15' }],
    ['DAT-007', 'unita', { unita: 'persone', valore: '5' }, { found: 'persone', measure: 'programmato', expected: 'EUR, MEUR' }],
    ['DAT-007', 'unita', { misura: 'destinatari' }, { found: 'EUR', measure: 'destinatari', expected: 'persone' }],
    ['DAT-007', 'unita', { misura: 'quota_vulnerabili', unita: 'numero', valore: '5' }, { found: 'numero', measure: 'quota_vulnerabili', expected: 'percento' }],
  ])('%s in column %s: %j', (code, column, row, values) => {
    const { figures, issues, count } = read(row);
    expect(issues).toEqual([{ code, severity: 'error', place: { file: 'valori.csv', row: 2, column }, values }]);
    expect(issues.flatMap(missingValues)).toEqual([]);
    expect([figures.length, count.excluded]).toEqual([0, [{ row: 2, reason: 'inError' }]]);
  });

  it.each(['spesa', 'programmatto', 'programmed', ''])('DAT-006 in column misura: %j', (found) => {
    const { issues } = read({ misura: found });
    expect(issues.map(({ code, place, values }) => [code, place, values['found']])).toEqual([['DAT-006', { file: 'valori.csv', row: 2, column: 'misura' }, found]]);
    expect(issues[0]!.values['expected']!.split(', ')).toContain('programmato');
  });

  it.each(['dotazione', 'quota_dotazione', 'avanzamento_impegni', 'quota_gruppo_programma'])('DAT-006 for what is only computed: %s', (misura) => {
    expect(read({ misura }).issues.map(({ code }) => code)).toEqual(['DAT-006']);
  });

  it.each([
    ['voce', 1001],
    ['dettaglio', 1001],
    ['base', 2000],
    ['fonte', 40_000],
  ] as const)('DAT-023 in column %s for a text of %i characters, which is not repeated', (column, length) => {
    const { figures, issues } = read({ [column]: 'x'.repeat(length) });
    expect(issues).toEqual([{ code: 'DAT-023', severity: 'error', place: { file: 'valori.csv', row: 2, column }, values: { found: String(length), expected: '1000' } }]);
    expect(figures).toEqual([]);
  });

  it('tells all the mistakes of a row at once', () => {
    const { issues } = read({ asse: 'X', genere: 'Z', valore: 'abc', data_riferimento: 'ieri' });
    expect(issues.map(({ code, place }) => `${code} ${place.column}`).sort()).toEqual(['DAT-003 asse', 'DAT-004 valore', 'DAT-013 genere', 'DAT-014 data_riferimento']);
  });
});

describe('a good row', () => {
  it('is a figure of its year, measure and axis, with its source and its row', () => {
    const { key, quantity, decimals, source, file, row } = onlyFigure({ valore: '326.425.240,31', asse: 'II', fonte: 'Sintesi pubblica RAA 2022, riga 114' });
    expect(key).toEqual({ measure: 'programmed', year: 2022, isRate: false, axis: 'II' });
    expect([quantity.unit, quantity.value.toFixed(), quantity.halfWidth.toFixed()]).toEqual(['euro', '326425240.31', '0']);
    expect([decimals, source, file, row]).toEqual([2, 'Sintesi pubblica RAA 2022, riga 114', 'valori.csv', 2]);
  });

  it('without a source has its own place as source, in the language of the reader', () => {
    const figure = onlyFigure({ fonte: '' });
    expect([sourceText(figure, 'it'), sourceText(figure, 'en')]).toEqual(['valori.csv, riga 2', 'valori.csv, row 2']);
    expect(sourceText(onlyFigure({ fonte: 'Sintesi' }), 'en')).toBe('Sintesi');
  });

  it('has every field in its key', () => {
    const { key } = onlyFigure({
      misura: 'valore_indicatore', unita: 'persone', valore: '5', decimali: '0', asse: 'I', priorita_investimento: '8.ii', categoria_regione: 'IT', genere: 'F',
      indicatore: 'CO06', voce: 'Dote Unica Lavoro', dettaglio: 'avviati', data_riferimento: '30/06/2021',
    });
    expect(key).toEqual({
      measure: 'indicatorValue', year: 2022, isRate: false, axis: 'I', priority: '8.ii', region: 'IT', sex: 'F',
      indicator: 'CO06', item: 'Dote Unica Lavoro', detail: 'avviati', date: '2021-06-30',
    });
  });

  it('leaves out the category of region when it is that of the programme: it is the same figure', () => {
    expect(onlyFigure({ categoria_regione: 'PS' }).key).toEqual(onlyFigure({}).key);
  });

  it('without an axis concerns the whole programme', () => {
    expect(onlyFigure({ asse: '' }).key).toEqual({ measure: 'programmed', year: 2022, isRate: false });
  });

  it('may concern a group of axes', () => {
    expect(onlyFigure({ asse: 'area:COMPETENZE' }).key.axis).toBe('area:COMPETENZE');
  });

  it('keeps qualifier, state and base', () => {
    const figure = onlyFigure({ misura: 'iniziativa_importo', qualificatore: 'oltre', stato: 'in corso', base: 'sul totale' });
    expect([figure.qualifier, figure.state, figure.base]).toEqual(['oltre', 'in corso', 'sul totale']);
  });

  it('of the N+3 target has its base in its key: total and Union share are two figures', () => {
    expect(onlyFigure({ misura: 'target_n3', asse: '', base: 'Quota UE' }).key.detail).toBe('quota UE');
  });

  it.each([
    ['EUR', '65', '0', '65', '0'],
    ['MEUR', '758,5', '1', '758500000', '50000'],
    ['MEUR', '758,5', '', '758500000', '50000'],
    ['MEUR', '65', '0', '65000000', '500000'],
    ['EUR', '358000000', '-6', '358000000', '500000'],
  ])('in %s of %s with «%s» decimals is worth %s ± %s €', (unita, valore, decimali, value, halfWidth) => {
    const { quantity } = onlyFigure({ unita, valore, decimali });
    expect([quantity.value.toFixed(), quantity.halfWidth.toFixed()]).toEqual([value, halfWidth]);
  });

  it('of persons takes a dot for the thousands', () => {
    expect(onlyFigure({ misura: 'destinatari', unita: 'persone', valore: '1.234' }).quantity.value.toFixed()).toBe('1234');
  });

  it('may have fifteen digits and texts of a thousand characters', () => {
    const { quantity, source } = onlyFigure({ valore: '1.234.567.890.123,45', fonte: 'x'.repeat(1000) });
    expect([quantity.value.toFixed(), source.length]).toEqual(['1234567890123.45', 1000]);
  });

  it('may be zero', () => {
    expect(onlyFigure({ valore: '0,00' }).quantity.value.toFixed()).toBe('0');
  });

  it('with a percentage of an indicator is another figure than its count', () => {
    const rate = onlyFigure({ misura: 'valore_indicatore', indicatore: 'CR06', unita: 'percento', valore: '60', decimali: '0' });
    const count = onlyFigure({ misura: 'valore_indicatore', indicatore: 'CR06', unita: 'persone', valore: '60', decimali: '0' });
    expect([rate.key.isRate, count.key.isRate]).toEqual([true, false]);
    expect(rate.quantity.value.toFixed()).toBe('0.6');
  });

  it('may name a common indicator that the programme does not have', () => {
    expect(onlyFigure({ misura: 'valore_indicatore', indicatore: 'CO23', unita: 'numero', valore: '7', asse: 'IV' }).key.indicator).toBe('CO23');
  });
});

describe('spellings are normalised', () => {
  it.each<[ValueRow, string, string]>([
    [{ asse: '2' }, 'axis', 'II'],
    [{ asse: 'Asse iii' }, 'axis', 'III'],
    [{ asse: 'II', priorita_investimento: 'PI 9.IV' }, 'priority', '9.iv'],
    [{ priorita_investimento: '8v' }, 'priority', '8.v'],
    [{ genere: 'f' }, 'sex', 'F'],
    [{ categoria_regione: 'it' }, 'region', 'IT'],
    [{ misura: 'Attivato' }, 'measure', 'programmed'],
    [{ misura: 'LIQUIDATO' }, 'measure', 'paid'],
    [{ data_riferimento: '2021-06-30' }, 'date', '2021-06-30'],
  ])('%j has %s %s', (row, field, expected) => {
    expect(Reflect.get(onlyFigure(row).key, field)).toBe(expected);
  });

  it('also of units and qualifiers', () => {
    const { quantity, qualifier } = onlyFigure({ unita: 'meur', valore: '1', decimali: '0', qualificatore: 'Più di' });
    expect([quantity.value.toFixed(), qualifier]).toEqual(['1000000', 'più di']);
  });
});
