import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { cutOff } from '../../engine/programme/civilDate.js';
import { keyText, type FigureKey } from '../../engine/programme/figureKey.js';
import { holds } from './holds.js';

/** Few values for each field, so that two keys are often equal or differ in one field only. */
const FIELDS = {
  axis: ['I', 'II', 'area:COMPETENZE'],
  priority: ['8.i', '8.ii'],
  region: ['PS', 'MS'],
  sex: ['T', 'M', 'F'],
  indicator: ['CO01', 'PA', 'constructor'],
  item: ['Nidi Gratis', 'a', 'a|', 'a\\', 'b', 'a b', 'I', '__proto__', 'toString'],
  detail: ['a', '|b', '\\|b', 'b', 'donne', 'CO01', '8.i', '__proto__'],
  date: ['2020-12-31', '2022-12-31', '2021-06-30'],
} as const;

const keys: fc.Arbitrary<FigureKey> = fc
  .tuple(
    fc.record({ measure: fc.constantFrom('programmed', 'initiativeAmount', 'indicatorValue'), year: fc.constantFrom(2020, 2022), isRate: fc.boolean() }),
    fc.record(Object.fromEntries(Object.entries(FIELDS).map(([name, values]) => [name, fc.constantFrom(...values)])), { requiredKeys: [] }),
    fc.boolean(),
  )
  // The order in which the fields are written must not matter.
  .map(([what, where, isReversed]) => {
    const key: Partial<FigureKey> = { ...what, ...where };
    return withFields(key, isReversed ? Object.keys(key).sort().reverse() : Object.keys(key));
  });

/** The key with the date that goes without saying left out. */
function plain(key: FigureKey): object {
  const { date, ...rest } = key;
  return date === undefined || date === `${key.year}-12-31` ? rest : key;
}

const isEqual = (a: object, b: object): boolean => {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.every((name) => Reflect.get(a, name) === Reflect.get(b, name));
};

function without(key: FigureKey, name: string): FigureKey {
  return withFields(key, Object.keys(key).filter((one) => one !== name));
}

/** A key with some of the fields of another, written in this order. */
function withFields(key: Partial<FigureKey>, names: readonly string[]): FigureKey {
  return names.reduce<Partial<FigureKey>>((copy, name) => ({ ...copy, [name]: Reflect.get(key, name) as unknown }), {}) as FigureKey;
}

/** Two keys that are unrelated, equal but for one field, or equal. */
const pair = fc.oneof(
  fc.tuple(keys, keys),
  fc.tuple(keys, keys, fc.constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]))).map(([a, b, name]): [FigureKey, FigureKey] => {
    return [a, b[name] === undefined ? without(a, name) : ({ ...a, [name]: b[name] } as FigureKey)];
  }),
);

describe('the text of a key', () => {
  holds(
    'is the same if and only if the keys are',
    fc.property(pair, ([a, b]) => {
      expect(keyText(a) === keyText(b)).toBe(isEqual(plain(a), plain(b)));
    }),
  );

  holds(
    'does not tell 31 December of the report year from no date',
    fc.property(keys, (key) => {
      const undated = without(key, 'date');
      expect(keyText({ ...undated, date: cutOff(key.year) })).toBe(keyText(undated));
    }),
  );
});
