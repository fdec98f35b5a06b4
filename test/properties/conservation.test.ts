import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readValues } from '../../engine/input/readValues.js';
import { bundledProgramme } from '../engine/bundledProgramme.js';
import { valuesText, type ValueRow } from '../engine/input/valuesText.js';
import { missingValues } from '../engine/sentence.js';
import { holds } from './holds.js';

const LAST_YEAR = 2022;

/** Rows good and bad: each field is now and then what it must not be. */
const row: fc.Arbitrary<ValueRow> = fc.record(
  {
    anno: fc.constantFrom('2018', '2020', '2022', '2022', '2023', '2030', '', '22', 'duemila'),
    misura: fc.constantFrom('programmato', 'impegni', 'destinatari', 'valore_indicatore', 'target_n3', 'altra_cifra', 'dotazione', 'spesa', '', '__proto__'),
    asse: fc.constantFrom('I', '2', 'asse III', 'VII', '', 'area:COMPETENZE', 'toString'),
    priorita_investimento: fc.constantFrom('', '', '8.i', 'PI 9.IV', '10iv', '7.i', 'x'),
    categoria_regione: fc.constantFrom('', '', 'PS', 'ps', 'X'),
    genere: fc.constantFrom('', 'T', 'm', 'F', 'D'),
    indicatore: fc.constantFrom('', 'CO01', 'PA', 'CO99', 'constructor'),
    voce: fc.constantFrom('', 'Nidi Gratis', 'a;b', 'due\nrighe', '"tra virgolette"'),
    valore: fc.constantFrom('0', '1', '12,5', '1.234,56', '1.234', '1.234.567', '-1', 'abc', ''),
    unita: fc.constantFrom('EUR', 'meur', 'persone', 'numero', 'percento', 'kg', ''),
    decimali: fc.constantFrom('', '0', '1', '-3', 'due'),
    base: fc.constantFrom('', 'totale', 'quota UE', 'sul totale'),
    data_riferimento: fc.constantFrom('', '31/12/2022', '2020-06-30', '30/02/2020', 'ieri'),
    qualificatore: fc.constantFrom('', 'oltre', 'quasi'),
    stato: fc.constantFrom('', 'in corso', 'ferma'),
    fonte: fc.constantFrom('', 'Sintesi'),
  },
  { requiredKeys: [] },
);

describe('every row of a valori.csv', () => {
  holds(
    'is used or excluded with a reason: used + excluded = read',
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const { figures, count } = readValues(valuesText(...rows), 'valori.csv', bundledProgramme, LAST_YEAR);
      expect(count.read).toBe(rows.length);
      expect(count.used).toBe(figures.length);
      expect(count.used + count.excluded.length).toBe(count.read);
      const places = [...figures.map((figure) => figure.row), ...count.excluded.map((one) => one.row)];
      expect(new Set(places).size).toBe(rows.length);
    }),
  );

  holds(
    'that is in error has an issue with its line, and no other row has one',
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const { count, issues } = readValues(valuesText(...rows), 'valori.csv', bundledProgramme, LAST_YEAR);
      const inError = count.excluded.filter(({ reason }) => reason === 'inError').map((one) => one.row);
      expect([...new Set(issues.map(({ place }) => place.row!))].sort((a, b) => a - b)).toEqual(inError);
      expect(issues.every(({ severity, place }) => severity === 'error' && place.file === 'valori.csv')).toBe(true);
      expect(issues.flatMap(missingValues)).toEqual([]);
    }),
  );

  holds(
    'of a later year is excluded as such, and no figure is of a later year',
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const { figures, count } = readValues(valuesText(...rows), 'valori.csv', bundledProgramme, LAST_YEAR);
      const later = count.excluded.filter(({ reason }) => reason === 'laterYear').length;
      expect(later).toBe(rows.filter(({ anno }) => anno === '2023' || anno === '2030').length);
      expect(figures.every(({ key }) => key.year <= LAST_YEAR)).toBe(true);
    }),
  );

  holds(
    'counts the same when the file is read again after its own good rows: they are all there already',
    fc.property(fc.array(row, { maxLength: 15 }), (rows) => {
      const once = readValues(valuesText(...rows), 'valori.csv', bundledProgramme, LAST_YEAR);
      const twice = readValues(valuesText(...rows, ...rows), 'valori.csv', bundledProgramme, LAST_YEAR);
      expect(twice.count.used).toBe(once.count.used);
      expect(twice.issues.filter(({ code }) => code === 'DAT-008').length).toBe(once.count.used + 2 * once.issues.filter(({ code }) => code === 'DAT-008').length);
    }),
  );
});
