import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../engine/index.js';
import type { RecordKind } from '../../../engine/records/recordFacts.js';
import { plainFacts } from '../../oracle/records/plainFacts.js';
import { LISTS, type CountedRecords } from '../../support/records/countedRecords.js';
import { countFiles, timesTold } from '../../support/records/countRecords.js';
import { RECORD_KINDS, type RecordFile } from '../../support/records/recordSet.js';
import { programmeOfCase } from '../programme.js';

/** A rule of the records as data: lines of the files, and what must be counted from them. */
interface RecordCase extends Readonly<Partial<Record<RecordKind, readonly string[]>>>, Partial<Omit<CountedRecords, 'longForm' | 'counts'>> {
  readonly title: string;
  /** The act and article, or the contract of the files, that gives the expected side. */
  readonly source: string;
  readonly year: number;
  /** The measures and indicators that the case is about… */
  readonly about: readonly string[];
  /** … and all the lines of the long form about them. */
  readonly facts: readonly string[];
  readonly counts?: CountedRecords['counts'];
  /** False when the files end without the end of their last line. */
  readonly lastLineEnded?: boolean;
  /** The issues, all of them and as many times, but for those of the codes that may also be told. */
  readonly issues?: readonly { readonly code: string; readonly place?: Partial<Place> }[];
  readonly mayAlso?: readonly string[];
}

/** Two operations, of two axes, where a case gives none. */
const OPERATIONS = [
  'codice_operazione;asse;priorita_investimento;categoria_regione;data_selezione;stato;costo_ammissibile_totale;costo_ammissibile_pubblico',
  'OP1;I;8.i;;15/01/2015;attiva;1000,00;800,00',
  'OP2;II;9.i;;20/02/2016;conclusa;500,00;500,00',
];
const programme = programmeOfCase({}).programme!;

function casesOf(side: 'good' | 'bad'): [string, RecordCase][] {
  const folder = join(import.meta.dirname, side);
  return readdirSync(folder)
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordCase]);
}

function filesOf(one: RecordCase): RecordFile[] {
  const end = one.lastLineEnded === false ? '' : '\n';
  const given = { operazioni: OPERATIONS, ...one };
  return RECORD_KINDS.flatMap((kind) => {
    const lines = given[kind];
    return lines === undefined ? [] : [{ kind, name: `${kind}.csv`, text: `${lines.join('\n')}${end}` }];
  });
}

function expectCounted(counted: CountedRecords, one: RecordCase): void {
  const isAbout = (line: string) => one.about.includes(line.split(',')[0]!) || one.about.includes(line.split(',')[6]!);
  expect(counted.longForm.filter(isAbout)).toEqual(one.facts);
  for (const [kind, counts] of Object.entries(one.counts ?? {})) expect(counted.counts[kind as RecordKind], kind).toEqual(counts);
  for (const list of LISTS) if (list !== 'longForm' && one[list] !== undefined) expect(counted[list], list).toEqual(one[list]);
}

describe.each(['good', 'bad'] as const)('%s cases of records', (side) => {
  it.each(casesOf(side))('%s', (_, one) => {
    const { counted, issues } = countFiles(programme, one.year, filesOf(one));
    expect(one.source).not.toBe('');
    expectCounted(counted, one);
    const expected = one.issues ?? [];
    const told = [...timesTold(issues)].filter(([code]) => !(one.mayAlso ?? []).includes(code)).flatMap(([code, times]) => Array<string>(times).fill(code));
    expect(told.sort()).toEqual(expected.map(({ code }) => code).sort());
    for (const { code, place = {} } of expected) expect(issues).toContainEqual(expect.objectContaining({ code, place: expect.objectContaining(place) }));
  });
});

/** A quote that is never closed swallows the rest, and a missing column stops the file: the plain counting knows neither. */
const ONLY_OURS = ['REC-030.json', 'DAT-001.json'];

describe('the expected side of the cases', () => {
  it.each([...casesOf('good'), ...casesOf('bad')].filter(([file]) => !ONLY_OURS.includes(file)))('is what the plain counting says too: %s', (_, one) => {
    expectCounted(plainFacts({ scope: programme, year: one.year, files: filesOf(one) }), one);
  });
});

describe('a line without end', () => {
  it('of more than 1 MB is told and excluded; the file before it counts, and nothing is kept in memory for it', () => {
    const heading = 'codice_operazione;codice_partecipante;data_ingresso;data_uscita;genere;data_nascita;condizione_ingresso;titolo_studio\n';
    const text = `${heading}OP1;a;10/03/2016;;F;01/01/1980;D;3\nOP1;b;${'x'.repeat(1_200_000)}`;
    const files = [
      { kind: 'operazioni' as const, name: 'operazioni.csv', text: `${OPERATIONS.join('\n')}\n` },
      { kind: 'partecipanti' as const, name: 'partecipanti.csv', text },
    ];
    const { counted, issues } = countFiles(programme, 2020, files);
    expect(counted.counts.partecipanti).toEqual({ read: 2, used: 1, incomplete: 0, duplicate: 0, excluded: 1 });
    expect(issues.map(({ code, place }) => ({ code, row: place.row }))).toEqual([{ code: 'REC-019', row: 3 }]);
  });
});
