import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../../engine/edition/publicEdition.js';
import { readValues } from '../../../engine/input/readValues.js';
import { infographicPlan } from '../../../engine/plan/infographicPlan.js';
import { computeReport, type Report } from '../../../engine/report.js';
import { readProgramme } from '../../../engine/programme/readProgramme.js';
import { bundledProgramme, bundledWith } from '../bundledProgramme.js';
import { valuesText, type ValueRow } from '../input/valuesText.js';
import { reportOf } from '../plan/infographicReport.js';

const persons: ValueRow = { anno: '2022', unita: 'persone', decimali: '0' };

function reportWith(...rows: readonly ValueRow[]): Report {
  const { figures, issues } = readValues(valuesText(...rows.map((row) => ({ ...persons, ...row }))), 'valori.csv', bundledProgramme, 2022);
  expect(issues).toEqual([]);
  return computeReport({ programme: bundledProgramme, year: 2022, figures, published: [], counts: [] }).report!;
}

const stateAt = ({ computed }: Report, id: string) => computed.cells.get(id)?.value.state;

describe('the public edition', () => {
  it('has the summary tables only, and no digest of what they were made from', () => {
    const { report } = publicEdition({ ...reportOf(2022), inputs: 'abc' });
    expect(report.computed.tables.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4A', 'S4B', 'S5', 'S6', 'S7']);
    expect(report.inputs).toBe('');
  });

  it('shows all of a report without small numbers as it is', () => {
    const official = reportOf(2022);
    const { report, protected: hidden } = publicEdition(official);
    expect([hidden.primary.size, hidden.complementary.size]).toEqual([0, 0]);
    for (const [id, cell] of report.computed.cells) expect(cell.value).toEqual(official.computed.cells.get(id)!.value);
  });

  it('leaves the report that it was made from exact', () => {
    const official = reportOf(2020);
    const before = [...official.computed.cells].map(([id, { value }]) => [id, value]);
    publicEdition(official, 500);
    expect([...official.computed.cells].map(([id, { value }]) => [id, value])).toEqual(before);
  });

  it('does not print a total from which two persons of axis IV could be told: RAA 2018, 15.568 with disabilities less 15.566 of axes I-III', () => {
    const { report, protected: hidden } = publicEdition(reportOf(2018));
    expect(stateAt(report, 'S4B/total.CO16/persons')).toBe('protected');
    expect(stateAt(report, 'S4B/I.CO16/persons')).toBe('known');
    expect(hidden.primary.size).toBe(0);
  });

  it('hides a small number wherever it stands: table, repetition, share, outcome', () => {
    const rows = [
      { misura: 'destinatari', asse: 'II', genere: 'M', valore: '400' },
      { misura: 'destinatari', asse: 'II', genere: 'F', valore: '300' },
      { misura: 'valore_indicatore', asse: 'II', indicatore: 'CO16', valore: '2' },
      { misura: 'valore_indicatore', asse: 'II', indicatore: 'CO15', valore: '50' },
      { misura: 'valore_indicatore', asse: 'II', indicatore: 'CO17', valore: '60' },
    ];
    const { report } = publicEdition(reportWith(...rows));
    for (const column of ['persons', 'ofParticipants', 'ofVulnerable']) expect(stateAt(report, `S4B/II.CO16/${column}`)).toBe('protected');
    for (const column of ['value', 'rate', 'verdict', 'band']) {
      const cells = [...report.computed.cells].filter(([id]) => /^S2\/II\.CO17/.test(id) && id.endsWith(`/${column}`));
      const isHidden = stateAt(report, 'S4B/II.CO17/persons') === 'protected';
      expect(cells.map(([, { value }]) => value.state === 'protected')).toEqual(cells.map(() => isHidden));
    }
    expect([...report.computed.cells.values()].filter(({ value, formula }) => value.state === 'protected' && formula !== undefined)).toEqual([]);
  });

  it('hides a share given without its number, when it tells a small one: 1 % of 150 persons', () => {
    const participants = [{ misura: 'destinatari', asse: 'II', genere: 'M', valore: '90' }, { misura: 'destinatari', asse: 'II', genere: 'F', valore: '60' }];
    const share = (valore: string): ValueRow => ({ misura: 'quota_vulnerabili', asse: 'II', valore, unita: 'percento' });
    expect(stateAt(publicEdition(reportWith(...participants, share('1'))).report, 'S4B/II.all/ofParticipants')).toBe('protected');
    expect(stateAt(publicEdition(reportWith(...participants, share('20'))).report, 'S4B/II.all/ofParticipants')).toBe('known');
  });

  it('shows persons of initiatives from the threshold on, and money always', () => {
    const of = (voce: string, valore: string): ValueRow => ({ misura: 'iniziativa_destinatari', asse: 'I', voce, valore });
    const { report } = publicEdition(reportWith(of('Uno', '2'), of('Due', '3'), of('Zero', '0'), { misura: 'iniziativa_programmato', asse: 'I', voce: 'Uno', valore: '2,00', unita: 'EUR', decimali: '2' }));
    const state = (item: string, column: string) => [...report.computed.cells].find(([id]) => id.startsWith('S6/') && id.includes(item) && id.endsWith(`/${column}`))![1].value.state;
    expect([state('Uno', 'persons'), state('Due', 'persons'), state('Zero', 'persons'), state('Uno', 'programmed')]).toEqual(['protected', 'known', 'known', 'known']);
  });

  it('keeps targets, which name nobody', () => {
    const { report } = publicEdition(reportOf(2022), 1000);
    const targets = [...report.computed.cells].filter(([id, { value }]) => /^S[25]\/.*\/(?:target|milestone)$/.test(id) && value.state !== 'notAvailable');
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter(([, { value }]) => value.state === 'protected')).toEqual([]);
  });

  it('puts a note under the tables that have the mark, and under no other', () => {
    const { report } = publicEdition(reportOf(2018));
    expect(report.computed.tables.filter(({ notes }) => notes.some(({ key }) => key === 'note.protected')).map(({ id }) => id)).toEqual(['S4B']);
  });
});

describe('the threshold of a programme', () => {
  it('is that of its programma.json, where it gives one; the one that is asked for comes before it', () => {
    const { programme, issues } = readProgramme(bundledWith('programma', 'publicationThreshold', 10));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const report = reportOf(2018);
    const own = { ...report, context: { ...report.context, programme: programme! } };
    expect([publicEdition(own).threshold, publicEdition(own, 4).threshold, publicEdition(report).threshold]).toEqual([10, 4, 3]);
  });

  it.each([1, 0, -3, 2.5, 1001, '3'])('is refused when it is %j', (threshold) => {
    const { programme, issues } = readProgramme(bundledWith('programma', 'publicationThreshold', threshold));
    expect(programme).toBeUndefined();
    expect(issues.map(({ values }) => values)).toContainEqual(expect.objectContaining({ expected: 'expected.threshold' }));
  });
});

describe('the infographic of a public edition', () => {
  it('does not tell a few persons as the rest of a total: not divided by group', () => {
    const rows = [
      ...['I', 'II'].flatMap((asse) => [{ misura: 'destinatari', asse, genere: 'M', valore: '400' }, { misura: 'destinatari', asse, genere: 'F', valore: '300' }]),
      { misura: 'vulnerabili', asse: 'I', valore: '100' },
      { misura: 'valore_indicatore', asse: 'I', indicatore: 'CO16', valore: '10' },
      { misura: 'vulnerabili', asse: 'II', valore: '32' },
      { misura: 'valore_indicatore', asse: 'II', indicatore: 'CO16', valore: '10' },
      { misura: 'valore_indicatore', asse: 'II', indicatore: 'CO15', valore: '20' },
    ];
    const undivided = (report: Report, axis: string) => {
      const { columns, rows: planned } = infographicPlan(report, 'it');
      const cell = planned.find(({ key }) => key === axis)!.cells[columns.findIndex(({ key }) => key === 'undivided')]!;
      return cell.kind === 'formula' ? cell.value : cell;
    };
    const official = reportWith(...rows);
    expect([undivided(official, 'I'), undivided(official, 'II')]).toEqual([{ number: '90' }, { number: '2' }]);
    const { report } = publicEdition(official);
    expect([undivided(report, 'I'), undivided(report, 'II')]).toEqual([{ number: '90' }, { kind: 'text', text: 'c' }]);
  });
});
