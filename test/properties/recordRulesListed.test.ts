import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { programmeOfCase } from '../cases/programme.js';
import { countFiles, type EngineCount } from '../support/records/countRecords.js';
import { holdsForRecords } from '../support/records/holdsForRecords.js';
import { randomRecords } from '../support/records/randomRecords.js';

const programme = programmeOfCase({}).programme!;
const wish = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 30 }), rows: fc.constant(300), year: fc.integer({ min: 2015, max: 2023 }), scope: fc.constant(programme) });

/** The rules whose failures have a code of their own, as registrazioni.md says; those on the bases of results share one. */
const LISTED_WITH: readonly (readonly [code: string, ...rules: readonly string[]])[] = [
  ['REC-005', '021'],
  ['REC-007', '022'],
  ['REC-013', '023'],
  ['REC-014', '024'],
  ['REC-015', '025', '027', '029', '031', '032'],
  ['REC-016', '026'],
  ['REC-038', '018'],
  ['REC-039', '019'],
  ['REC-040', '020'],
];

function failedOf({ rules }: EngineCount, numbers: readonly string[]): number {
  return rules.filter(({ rule }) => numbers.includes(rule.slice(-3))).reduce((sum, { failed }) => sum + failed, 0);
}

describe('what rules on records find', () => {
  holdsForRecords(
    'is listed row by row: as many rows as failures, and an incomplete record fails one of the four rules at least',
    fc.property(wish, (wished) => {
      const { files, year } = randomRecords(wished, 'odd');
      const counted = countFiles(programme, year, files);
      const listed = (code: string) => counted.listed.filter((row) => row.code === code && row.file === 'partecipanti.csv').length;
      for (const [code, ...numbers] of LISTED_WITH) expect(listed(code), code).toBe(failedOf(counted, numbers));
      const incomplete = listed('REC-012');
      const each = ['004', '005', '006', '007'].map((number) => failedOf(counted, [number]));
      expect(incomplete).toBeGreaterThanOrEqual(Math.max(...each));
      expect(incomplete).toBeLessThanOrEqual(each.reduce((sum, one) => sum + one, 0));
      expect(counted.rules.find(({ rule }) => rule === 'ESF-REC-009')!.run).toBe(incomplete);
    }),
  );

  holdsForRecords(
    'adds up: applied = held + failed, and every participation is one of the grand total',
    fc.property(wish, (wished) => {
      const { files, year } = randomRecords(wished, 'odd');
      const { counted, rules } = countFiles(programme, year, files);
      const all = counted.longForm.filter((line) => line.startsWith('grandTotal,')).reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0);
      for (const { run, held, failed, notVerifiable } of rules) {
        expect(run).toBe(held + failed);
        expect(Math.min(held, failed, notVerifiable)).toBeGreaterThanOrEqual(0);
      }
      for (const one of rules.filter(({ rule }) => ['001', '003', '004', '005', '006', '007', '008', '037', '039'].includes(rule.slice(-3)))) expect(one.run + one.notVerifiable).toBe(all);
    }),
  );
});
