import { describe, expect, it } from 'vitest';
import { splitDelimited } from '../../../engine/input/delimitedText.js';
import { nameColumns, plainHeading } from '../../../engine/input/headings.js';
import { missingValues } from '../sentence.js';

const COLUMNS = { mandatory: ['anno', 'misura', 'unita'], optional: ['priorita_investimento', 'nota'] };

function read(text: string) {
  const result = nameColumns(splitDelimited(text, 'valori.csv').rows, COLUMNS, 'valori.csv');
  expect(result.issues.flatMap(missingValues)).toEqual([]);
  return result;
}

const fieldsOf = (text: string) => read(text).named.map(({ line, field }) => [line, ...[...COLUMNS.mandatory, ...COLUMNS.optional].map(field)]);
const issuesOf = (text: string) => read(text).issues.map(({ code, severity, place, values }) => ({ code, severity, place, values }));

describe('headings', () => {
  it.each(['anno;misura;unita;priorita_investimento', 'ANNO;Misura;Unità;Priorità investimento', ' Anno ;mi su ra;U N I T A;PrioritaInvestimento', 'anno;misura;unita\u0300;priorità_investimento'])(
    'are matched without case, accents, blanks or underscores: %j',
    (heading) => {
      expect(fieldsOf(`${heading}\n2022;programmato;EUR;8.i`)).toEqual([[2, '2022', 'programmato', 'EUR', '8.i', '']]);
      expect(issuesOf(`${heading}\n2022;programmato;EUR;8.i`)).toEqual([]);
    },
  );

  it('may be in any order', () => {
    expect(fieldsOf('unita;priorita_investimento;anno;misura\nEUR;8.i;2022;programmato')).toEqual([[2, '2022', 'programmato', 'EUR', '8.i', '']]);
  });

  it('that are optional may be absent: their fields are empty', () => {
    expect(fieldsOf('anno;misura;unita\n2022;programmato;EUR')).toEqual([[2, '2022', 'programmato', 'EUR', '', '']]);
  });

  it('may stand over shorter rows: what is not there is empty', () => {
    expect(fieldsOf('anno;misura;unita;nota\n2022;programmato')).toEqual([[2, '2022', 'programmato', '', '', '']]);
  });

  it('need not be on the first line', () => {
    expect(issuesOf('\n\nanno;misura\n1;2')).toEqual([{ code: 'DAT-001', severity: 'error', place: { file: 'valori.csv', row: 3, column: 'unita' }, values: { found: 'anno, misura' } }]);
  });

  it('are compared in this plain form', () => {
    expect(plainHeading(' Priorità d_Investimento ')).toBe('prioritadinvestimento');
  });
});

describe('DAT-001, a mandatory column missing', () => {
  it('is told once for each, with the headings found', () => {
    expect(issuesOf('misura;nota\nprogrammato;x').map(({ code, place, values }) => [code, place.column, values['found']])).toEqual([
      ['DAT-001', 'anno', 'misura, nota'],
      ['DAT-001', 'unita', 'misura, nota'],
    ]);
  });
});

describe('DAT-002, a column not known', () => {
  it('is only a warning, with its row and its name', () => {
    expect(issuesOf('anno;misura;unita;colore\n2022;programmato;EUR;rosso')).toEqual([{ code: 'DAT-002', severity: 'warning', place: { file: 'valori.csv', row: 1, column: 'colore' }, values: {} }]);
  });

  it('does not disturb the others', () => {
    expect(fieldsOf('colore;anno;misura;unita\nrosso;2022;programmato;EUR')).toEqual([[2, '2022', 'programmato', 'EUR', '', '']]);
  });

  it.each([
    ['a letter changed', 'nata', 'nota'],
    ['a letter added', 'notae', 'nota'],
    ['a letter dropped', 'prorita_investimento', 'priorita_investimento'],
    ['two neighbours swapped', 'ntoa', 'nota'],
    ['the first letter changed', 'Mota', 'nota'],
  ])('that differs by %s suggests the nearest: %s → %s', (_, written, nearest) => {
    const [issue, ...others] = issuesOf(`anno;misura;unita;${written}\n2022;programmato;EUR;x`);
    expect(others).toEqual([]);
    expect([issue!.code, issue!.place.column, issue!.values]).toEqual(['DAT-002', written, { nearest }]);
  });

  it.each(['notaio', 'nt', 'tona', 'nuda', 'priorita'])('that differs by more suggests nothing: %s', (written) => {
    expect(issuesOf(`anno;misura;unita;${written}\n2022;programmato;EUR;x`).map(({ values }) => values)).toEqual([{}]);
  });

  it('for a mandatory one comes with DAT-001, so that the slip is seen', () => {
    expect(issuesOf('anno;msiura;unita\n2022;programmato;EUR').map(({ code, place, values }) => [code, place.column, values['nearest']])).toEqual([
      ['DAT-001', 'misura', undefined],
      ['DAT-002', 'msiura', 'misura'],
    ]);
  });

  it('is not told for a heading that is empty', () => {
    expect(issuesOf('anno;misura;unita;;\n2022;programmato;EUR;x;y')).toEqual([]);
  });
});

describe('DAT-021, the same heading twice', () => {
  it('is told for the second, however it is spelt', () => {
    expect(issuesOf('anno;misura;unita;Unità\n2022;programmato;EUR;MEUR')).toEqual([{ code: 'DAT-021', severity: 'error', place: { file: 'valori.csv', row: 1, column: 'Unità' }, values: {} }]);
  });
});

describe('DAT-011, a row longer than the headings', () => {
  it('is told with both lengths and the line of the row', () => {
    expect(issuesOf('anno;misura;unita\n2022;programmato;EUR\n2022;impegni;EUR;e poi')).toEqual([
      { code: 'DAT-011', severity: 'error', place: { file: 'valori.csv', row: 3 }, values: { found: '4', expected: '3' } },
    ]);
  });
});

describe('DAT-019, an empty file', () => {
  it.each(['', '\n\n', ';;\n'])('is told: %j', (text) => {
    expect(issuesOf(text)).toEqual([{ code: 'DAT-019', severity: 'error', place: { file: 'valori.csv' }, values: {} }]);
    expect(read(text).named).toEqual([]);
  });

  it('is not told for headings without rows', () => {
    expect(issuesOf('anno;misura;unita')).toEqual([]);
  });
});
