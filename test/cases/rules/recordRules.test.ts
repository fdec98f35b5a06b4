import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOutcomes } from '../../../engine/checks/rules/recordOutcomes.js';
import { RECORD_RULES } from '../../../engine/checks/rules/recordRules.js';
import { plainRules } from '../../oracle/records/plainRules.js';
import { countFiles, type EngineCount } from '../../support/records/countRecords.js';
import { RECORD_COLUMNS, type RecordFile, type RecordRow } from '../../support/records/recordSet.js';
import { programmeOfCase } from '../programme.js';

/** Rows of participants, and what becomes of one rule on them. */
interface RuleSide {
  readonly title: string;
  /** What each row has other than the usual row. */
  readonly rows: readonly RecordRow[];
  readonly outcome: { readonly run: number; readonly held: number; readonly failed: number; readonly notVerifiable: number };
  /** All the rows that are listed, by code: the heading is row 1. Not said where other rules fail too. */
  readonly listed?: readonly { readonly code: string; readonly rows: readonly number[] }[];
  /** All the lines of the long form about the measures and indicators of the case. */
  readonly facts?: readonly string[];
}

/** A rule on records as data: rows of which it holds, and rows of which it does not, or which tempt RAA to count against it. */
interface RuleCase {
  readonly rule: string;
  /** The act, or the guidance, from which the expected side is taken. */
  readonly source: string;
  readonly year: number;
  /** The measures and indicators that the facts are about. */
  readonly about?: readonly string[];
  readonly good: RuleSide;
  readonly bad: RuleSide;
}

const FOLDER = join(import.meta.dirname, 'ESF-REC');
const cases = readdirSync(FOLDER)
  .sort()
  .map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as RuleCase] as const);
const sides = cases.flatMap(([, one]) => (['good', 'bad'] as const).map((side) => [one.rule, side, one] as const));

const programme = programmeOfCase({}).programme!;
const OPERATIONS = [
  'codice_operazione;asse;priorita_investimento;data_selezione;stato;costo_ammissibile_totale;costo_ammissibile_pubblico',
  'OP1;I;8.i;15/01/2015;attiva;1000,00;800,00',
  'OP2;II;9.i;20/02/2016;conclusa;500,00;500,00',
];
/** In order, of a woman of 36, unemployed, who still takes part. */
const USUAL: RecordRow = { codice_operazione: 'OP1', data_ingresso: '10/03/2016', genere: 'F', data_nascita: '10/03/1980', condizione_ingresso: 'D', titolo_studio: '3' };

function filesOf({ rows }: RuleSide): RecordFile[] {
  const columns = RECORD_COLUMNS.partecipanti;
  const lines = rows.map((row) => columns.map((column) => ({ ...USUAL, ...row })[column] ?? '').join(';'));
  return [
    { kind: 'operazioni', name: 'operazioni.csv', text: `${OPERATIONS.join('\n')}\n` },
    { kind: 'partecipanti', name: 'partecipanti.csv', text: `${[columns.join(';'), ...lines].join('\n')}\n` },
  ];
}

function listedOf({ listed }: EngineCount): RuleSide['listed'] {
  return [...new Set(listed.map(({ code }) => code))].map((code) => ({ code, rows: listed.filter((row) => row.code === code).map(({ row }) => row) }));
}

describe('the rules on records', () => {
  it('have a good and a bad case each, and no case is of another rule', () => {
    expect(cases.map(([file, { rule }]) => [file, rule])).toEqual(RECORD_RULES.map(({ id }) => [`${id}.json`, id]));
  });

  it.each(sides)('%s: %s', (rule, side, one) => {
    const { outcome, listed, facts } = one[side];
    expect(one.source).not.toBe('');
    const counted = countFiles(programme, one.year, filesOf(one[side]));
    expect(counted.rules.find((count) => count.rule === rule)).toEqual({ rule, ...outcome });
    if (listed !== undefined) for (const group of listed) expect(listedOf(counted)).toContainEqual(group);
    if (listed?.length === 0) expect(counted.issues.filter(({ code }) => code !== 'REC-033')).toEqual([]);
    const isAbout = (line: string) => one.about!.includes(line.split(',')[0]!) || one.about!.includes(line.split(',')[6]!);
    if (facts !== undefined) expect(counted.counted.longForm.filter(isAbout)).toEqual(facts);
  });

  it.each(sides)('%s, %s: the expected side is what the plain judging says too', (rule, side, one) => {
    const { run, held, failed, notVerifiable } = one[side].outcome;
    expect(plainRules({ scope: programme, year: one.year, files: filesOf(one[side]) })[rule]).toBe([run, held, failed, notVerifiable].join(','));
  });

  it.each(cases)('%s: the good case holds, the bad one is failed, not verifiable, or kept right by the counting', (_, { rule, good, bad }) => {
    const kind = RECORD_RULES.find(({ id }) => id === rule)!.condition.kind;
    expect(good.outcome.failed).toBe(0);
    expect(bad.outcome.failed > 0).toBe(kind === 'records');
    if (kind === 'records') expect(bad.listed ?? rule).not.toEqual([]);
    if (kind === 'withoutData') expect([bad.outcome.run, bad.outcome.notVerifiable > 0]).toEqual([0, true]);
  });

  it('tell why, wherever something could not be verified, and where there was nothing to apply to', () => {
    for (const [rule, side, one] of sides) {
      const outcome = recordOutcomes(countFiles(programme, one.year, filesOf(one[side])).rules).find((each) => each.rule === rule)!;
      expect(outcome.notVerifiable > 0, `${rule}, ${side}`).toBe(outcome.reason !== undefined);
      expect(outcome.run + outcome.notVerifiable, `${rule}, ${side}`).toBeGreaterThan(0);
    }
  });
});
