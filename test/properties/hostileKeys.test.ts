import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect } from 'vitest';
import { readValues, type ValuesRead } from '../../engine/input/readValues.js';
import { splitDelimited } from '../../engine/input/delimitedText.js';
import { nameColumns } from '../../engine/input/headings.js';
import { readProgramme } from '../../engine/programme/readProgramme.js';
import { issueText } from '../../engine/text/issueText.js';
import { bundledProgramme, bundledWith } from '../engine/bundledProgramme.js';
import { valuesText } from '../engine/input/valuesText.js';
import { holds } from './holds.js';

/** Threats T12: names that every JavaScript object has. */
const hostile = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'isPrototypeOf', 'length', 'then');
const ORDINARY = 'Nidi Gratis';

let prototypeKeys: (string | symbol)[];
beforeAll(() => {
  prototypeKeys = Reflect.ownKeys(Object.prototype);
});
afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys);
  expect(Reflect.ownKeys({})).toEqual([]);
});

describe('names that every object has', () => {
  holds(
    'are texts like any other in the free fields of valori.csv',
    fc.property(hostile, hostile, fc.constantFrom('voce', 'dettaglio', 'base', 'fonte'), (word, other, column) => {
      const read = (text: string) => readValues(valuesText({ [column]: text, misura: 'iniziativa_importo' }), 'valori.csv', bundledProgramme, 2022);
      const asOrdinary = ({ figures, count, issues }: ValuesRead, text: string) => JSON.stringify({ figures, count, issues }).replaceAll(`"${text}"`, `"${ORDINARY}"`);
      expect(read(word).figures).toHaveLength(1);
      expect(asOrdinary(read(word), word)).toBe(JSON.stringify(read(ORDINARY)));
      // Two different names are two different figures.
      const both = readValues(valuesText({ voce: word, dettaglio: 'a' }, { voce: other, dettaglio: 'a' }), 'valori.csv', bundledProgramme, 2022);
      expect(both.count.used).toBe(word === other ? 1 : 2);
    }),
  );

  holds(
    'are refused in the coded fields, with the sentence of any other wrong code',
    fc.property(
      hostile,
      fc.constantFrom(
        ['misura', 'DAT-006'],
        ['asse', 'DAT-003'],
        ['priorita_investimento', 'DAT-016'],
        ['genere', 'DAT-013'],
        ['categoria_regione', 'DAT-013'],
        ['unita', 'DAT-013'],
        ['qualificatore', 'DAT-013'],
        ['stato', 'DAT-013'],
        ['indicatore', 'DAT-017'],
        ['valore', 'DAT-004'],
        ['decimali', 'DAT-015'],
        ['data_riferimento', 'DAT-014'],
        ['anno', 'DAT-015'],
      ),
      (word, [column, code]) => {
        const { figures, issues } = readValues(valuesText({ [column!]: word }), 'valori.csv', bundledProgramme, 2022);
        expect(figures).toEqual([]);
        expect(issues.map((one) => [one.code, one.place.column, one.values['found']])).toEqual([[code, column, word]]);
        expect(issueText(issues[0]!, 'it')).toContain(`«${word}»`);
      },
    ),
  );

  holds(
    'are columns that are not known, as headings',
    fc.property(hostile, (word) => {
      const { rows } = splitDelimited(`valore;${word}\n1;2`, 'valori.csv');
      const { named, issues } = nameColumns(rows, { mandatory: ['valore'], optional: ['nota'] }, 'valori.csv');
      expect(issues.map(({ code, place }) => [code, place.column])).toEqual([['DAT-002', word]]);
      expect([named[0]!.field('valore'), named[0]!.field(word), named[0]!.field('nota')]).toEqual(['1', '', '']);
    }),
  );

  holds(
    'are texts like any other in the free fields of a programme',
    fc.property(
      hostile,
      fc.constantFrom(
        ['programma', 'title'],
        ['programma', 'managingRegion'],
        ['programma', 'axes[0].name'],
        ['programma', 'axes[1].specificObjectives[0].title'],
        ['programma', 'financing.shares[1].code'],
        ['programma', 'documents[0].id'],
        ['piano', 'versions[0].event'],
        ['piano', 'versions[1].id'],
        ['indicatori', 'indicators[1].name'],
        ['indicatori', 'indicators[3].code'],
        ['iniziative', 'totals[0].initiative'],
        ['iniziative', 'shares[0].detail'],
      ),
      (word, [file, path]) => {
        const read = (text: string) => readProgramme(bundledWith(file as 'programma', path!, text));
        const { programme, issues } = read(word);
        expect(issues).toEqual([]);
        expect(JSON.stringify(programme).replaceAll(`"${word}"`, `"${ORDINARY}"`)).toBe(JSON.stringify(read(ORDINARY).programme));
      },
    ),
  );

  holds(
    'are fields that are not known, in the files of a programme',
    fc.property(hostile, fc.constantFrom('axes[0]', 'financing', 'documents[1]'), (word, place) => {
      // Parsed from text: there `__proto__` is a field of its own.
      const field = JSON.parse(`{"${word}": "x"}`) as object;
      const files = bundledWith('programma', `${place}.added`, 'x');
      const text = JSON.stringify(files.programma).replace('"added":"x"', JSON.stringify(field).slice(1, -1));
      const { programme, issues } = readProgramme({ ...files, programma: JSON.parse(text) as unknown });
      expect(programme).toBeUndefined();
      expect(issues.map(({ code, place: at, values }) => [code, at.path, values['found']])).toEqual([['PRG-004', `${place}.${word}`, word]]);
    }),
  );
});
