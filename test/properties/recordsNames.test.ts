import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { issueText } from '../../engine/index.js';
import { programmeOfCase } from '../cases/programme.js';
import { countFiles } from '../support/records/countRecords.js';
import { randomTables, writtenSet } from '../support/records/randomRecords.js';
import { RECORD_KINDS, type RecordRow, type RecordTables } from '../support/records/recordSet.js';
import { holdsForRecords } from '../support/records/holdsForRecords.js';

const programme = programmeOfCase({}).programme!;
const wish = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 30 }), rows: fc.constant(150), year: fc.integer({ min: 2015, max: 2023 }), scope: fc.constant(programme) });

/** The tables with every code of a column written in another way; empty ones stay empty. */
function renamed(tables: RecordTables, column: string, rename: (code: string) => string): RecordTables {
  const row = (one: RecordRow): RecordRow => (one[column] ? { ...one, [column]: rename(one[column]) } : one);
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, tables[kind].map(row)])) as unknown as RecordTables;
}

/** Another name for each code, never the same for two. */
function newNames(prefix: string): (code: string) => string {
  const names = new Map<string, string>();
  return (code) => {
    const name = names.get(code) ?? `${prefix}${(names.size * 7919 + 13).toString(36)}`;
    names.set(code, name);
    return name;
  };
}

describe('names', () => {
  holdsForRecords(
    'of operations and of persons decide nothing: only who is the same does',
    fc.property(wish, (wished) => {
      const tables = randomTables(wished);
      const others = renamed(renamed(tables, 'codice_operazione', newNames('o')), 'codice_partecipante', newNames('p'));
      const [one, other] = [tables, others].map((each) => countFiles(programme, wished.year, writtenSet(each, wished, 'plain', 0).files));
      expect(other!.counted).toEqual(one!.counted);
      expect(other!.issues.map(({ code, place }) => ({ code, place }))).toEqual(one!.issues.map(({ code, place }) => ({ code, place })));
    }),
  );

  holdsForRecords(
    'of persons stand in no issue, neither in its sentence nor in its data, however broken the file',
    fc.property(wish, (wished) => {
      const tables = renamed(randomTables(wished), 'codice_partecipante', (code) => `SEGRETO${code}`);
      const { issues } = countFiles(programme, wished.year, writtenSet(tables, wished, 'oddest', wished.seed).files);
      expect(issues.length).toBeGreaterThan(0);
      for (const issue of issues) {
        const said = [JSON.stringify(issue), issueText(issue, 'it'), issueText(issue, 'en')].join('\n');
        expect(said).not.toContain('SEGRETO');
      }
    }),
  );
});
