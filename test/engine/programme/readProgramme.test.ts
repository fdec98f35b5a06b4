import { describe, expect, it } from 'vitest';
import type { ProgrammeFileKey } from '../../../engine/programme/fileNames.js';
import { readProgramme, type ProgrammeFiles } from '../../../engine/programme/readProgramme.js';
import { bundledFiles, bundledWith, REMOVED } from '../bundledProgramme.js';
import { missingValues } from '../sentence.js';

const FILE: Record<ProgrammeFileKey, string> = { programma: 'programma.json', piano: 'piano.json', indicatori: 'indicatori.json', iniziative: 'iniziative.json' };

/** The one issue of the bundled programme with one thing broken. */
function onlyIssue(files: ProgrammeFiles) {
  const { programme, issues } = readProgramme(files);
  expect(programme).toBeUndefined();
  expect(issues).toHaveLength(1);
  expect(issues.flatMap(missingValues)).toEqual([]);
  return issues[0]!;
}

describe('a field that is missing', () => {
  it.each<[ProgrammeFileKey, string, string]>([
    ['programma', 'format', 'expected.formatProgramme'],
    ['programma', 'id', 'expected.text'],
    ['programma', 'title', 'expected.text'],
    ['programma', 'cci', 'expected.text'],
    ['programma', 'fund', 'expected.fund'],
    ['programma', 'period', 'expected.period'],
    ['programma', 'managingRegion', 'expected.text'],
    ['programma', 'categoryOfRegion', 'expected.categoryOfRegion'],
    ['programma', 'financing', 'expected.object'],
    ['programma', 'financing.source', 'expected.text'],
    ['programma', 'financing.shares[1].code', 'expected.text'],
    ['programma', 'axes', 'expected.list'],
    ['programma', 'axes[1].code', 'expected.text'],
    ['programma', 'axes[0].name', 'expected.text'],
    ['programma', 'axes[0].investmentPriorities[2].code', 'expected.text'],
    ['programma', 'axes[3].specificObjectives[1].actions[0].title', 'expected.text'],
    ['programma', 'policyAreas[0].fromReport', 'expected.year'],
    ['programma', 'documents[4].id', 'expected.text'],
    ['programma', 'reports[0].year', 'expected.year'],
    ['piano', 'format', 'expected.formatPlan'],
    ['piano', 'versions', 'expected.list'],
    ['piano', 'versions[2].event', 'expected.text'],
    ['piano', 'versions[5].source', 'expected.text'],
    ['indicatori', 'format', 'expected.formatIndicators'],
    ['indicatori', 'indicators[0].kind', 'expected.indicatorKind'],
    ['indicatori', 'indicators[0].unit', 'expected.unit'],
    ['indicatori', 'indicators[1].scopes[0].plan', 'expected.text'],
    ['indicatori', 'indicators[1].scopes[0].milestone2018.source', 'expected.text'],
    ['iniziative', 'format', 'expected.formatInitiatives'],
    ['iniziative', 'totals[0].measure', 'expected.text'],
    ['iniziative', 'totals[0].parts[1].initiative', 'expected.text'],
    ['iniziative', 'shares[0].over', 'expected.shareBase'],
  ])('is told by file and place: %s, %s', (file, path, expected) => {
    const { code, severity, place, values } = onlyIssue(bundledWith(file, path, REMOVED));
    expect([code, severity, place, values]).toEqual(['PRG-003', 'error', { file: FILE[file], path }, { found: '', expected }]);
  });
});

describe('a field of the wrong kind or form', () => {
  it.each<[ProgrammeFileKey, string, unknown, string, string]>([
    ['programma', 'title', 5, '5', 'expected.text'],
    ['programma', 'title', '', '', 'expected.text'],
    ['programma', 'title', null, 'null', 'expected.text'],
    ['programma', 'financing.shares[0].percent', '1000', '1000', 'expected.percent'],
    ['piano', 'versions[2].allocations.I', '10000000000000', '10000000000000', 'expected.plainAmount'],
    ['programma', 'format', 'raa/programma/2', 'raa/programma/2', 'expected.formatProgramme'],
    ['programma', 'cci', '2014IT05SFOP07', '2014IT05SFOP07', 'expected.cci'],
    ['programma', 'cci', '2014IT05SFOP0071', '2014IT05SFOP0071', 'expected.cci'],
    ['programma', 'cci', '2014it05sfop007', '2014it05sfop007', 'expected.cci'],
    ['programma', 'cci', ' 2014IT05SFOP007', ' 2014IT05SFOP007', 'expected.cci'],
    ['programma', 'fund', 'FESR', 'FESR', 'expected.fund'],
    ['programma', 'period', '2021-2027', '2021-2027', 'expected.period'],
    ['programma', 'categoryOfRegion', 'ps', 'ps', 'expected.categoryOfRegion'],
    ['programma', 'axes', {}, '{}', 'expected.list'],
    ['programma', 'axes[0]', 'Asse I', 'Asse I', 'expected.object'],
    ['programma', 'axes[0].code', 'Primo', 'Primo', 'expected.axis'],
    ['programma', 'axes[4].technicalAssistance', 'sì', 'sì', 'expected.flag'],
    ['programma', 'axes[0].investmentPriorities[0].code', '8', '8', 'expected.priority'],
    ['programma', 'axes[0].specificObjectives[0].investmentPriority', '8.x.y', '8.x.y', 'expected.priority'],
    ['programma', 'financing.shares[0].percent', '-50', '-50', 'expected.percent'],
    ['programma', 'financing.shares[0].percent', '50,0', '50,0', 'expected.percent'],
    ['programma', 'reports[0].year', 2013, '2013', 'expected.year'],
    ['programma', 'reports[0].year', 2031, '2031', 'expected.year'],
    ['programma', 'reports[0].year', 2018.5, '2018.5', 'expected.year'],
    ['programma', 'reports[0].year', '2018', '2018', 'expected.year'],
    ['programma', 'reports[2].approvedByMonitoringCommittee', '29/02/2023', '29/02/2023', 'expected.date'],
    ['piano', 'versions[0].date', '2014-13-17', '2014-13-17', 'expected.date'],
    ['piano', 'versions[2].allocations', 'tutto', 'tutto', 'expected.object'],
    ['piano', 'versions[2].allocations.I', '358.000.000', '358.000.000', 'expected.plainAmount'],
    ['piano', 'versions[2].allocations.I', '358000000,00', '358000000,00', 'expected.plainAmount'],
    ['piano', 'versions[2].allocations.I', '358000000.123', '358000000.123', 'expected.plainAmount'],
    ['piano', 'versions[2].allocations.I', '1e9', '1e9', 'expected.plainAmount'],
    ['indicatori', 'indicators[0].unit', 'MEUR', 'MEUR', 'expected.unit'],
    ['indicatori', 'indicators[0].kind', 'risultato', 'risultato', 'expected.indicatorKind'],
    ['indicatori', 'indicators[1].axis', 'XXX', 'XXX', 'expected.axis'],
    ['indicatori', 'indicators[1].scopes[0].milestone2018.value', '25.000,0', '25.000,0', 'expected.plainNumber'],
    ['indicatori', 'indicators[1].scopes[0].milestone2018.value', '-1', '-1', 'expected.plainNumber'],
    ['indicatori', 'indicators[1].scopes[0].milestone2018.unit', 'euro', 'euro', 'expected.unit'],
    ['indicatori', 'indicators[0].scopes[0].milestone2018.decimals', 0.5, '0.5', 'expected.decimals'],
    ['iniziative', 'totals[0].measure', 'programmatto', 'programmatto', 'expected.measure'],
    ['iniziative', 'shares[1].over', { participants: 'X' }, '{"participants":"X"}', 'expected.shareBase'],
  ])('is told with what was found and what was expected: %s, %s is %j', (file, path, value, found, expected) => {
    const issue = onlyIssue(bundledWith(file, path, value));
    expect([issue.code, issue.place, issue.values]).toEqual(['PRG-003', { file: FILE[file], path }, { found, expected }]);
  });

  it('may be a text too long for a cell', () => {
    const { values } = onlyIssue(bundledWith('programma', 'axes[0].targetGroups[0]', 'x'.repeat(1001)));
    expect(values).toEqual({ found: `${'x'.repeat(60)}…`, expected: 'expected.shorterText' });
    expect(readProgramme(bundledWith('programma', 'axes[0].targetGroups[0]', 'x'.repeat(1000))).issues).toEqual([]);
  });

  it('is shown by its first sixty characters when it is long', () => {
    const { values } = onlyIssue(bundledWith('programma', 'fund', 'x'.repeat(500)));
    expect(values['found']).toBe(`${'x'.repeat(60)}…`);
  });

  it.each([null, [], 'testo', 7, undefined])('may be the whole file: %j', (content) => {
    const { code, place, values } = onlyIssue({ ...bundledFiles(), piano: content });
    expect([code, place.file, values['expected']]).toEqual(['PRG-003', 'piano.json', 'expected.object']);
  });
});

describe('a field that is not known', () => {
  it.each<[ProgrammeFileKey, string, string]>([
    ['programma', 'titolo', 'titolo'],
    ['programma', 'axes[1].codice', 'codice'],
    ['programma', 'axes[1].specificObjectives[0].actions[0].note', 'note'],
    ['piano', 'versions[0].allocation', 'allocation'],
    ['indicatori', 'indicators[5].scopes[2].target', 'target'],
    ['indicatori', 'indicators[1].scopes[0].milestone2018.nota', 'nota'],
    ['iniziative', 'total', 'total'],
  ])('is told by file and place: %s, %s', (file, path, found) => {
    const issue = onlyIssue(bundledWith(file, path, 'x'));
    expect([issue.code, issue.place, issue.values]).toEqual(['PRG-004', { file: FILE[file], path }, { found }]);
  });
});

describe('several mistakes', () => {
  it('are all told, file by file', () => {
    const files = { ...bundledWith('programma', 'cci', 'x'), piano: bundledWith('piano', 'versions[0].event', 3).piano, iniziative: bundledWith('iniziative', 'altro', 1).iniziative };
    const { programme, issues } = readProgramme(files);
    expect(programme).toBeUndefined();
    expect(issues.map(({ code, place }) => `${code} ${place.file} ${place.path}`)).toEqual(['PRG-003 programma.json cci', 'PRG-003 piano.json versions[0].event', 'PRG-004 iniziative.json altro']);
  });
});

describe('spellings', () => {
  it('of axes and priorities become the official ones', () => {
    const files = bundledWith('programma', 'axes[1].investmentPriorities[2].code', 'PI 9IV');
    const { programme } = readProgramme({ ...files, indicatori: bundledWith('indicatori', 'indicators[6].axis', 'Asse 2').indicatori });
    expect(programme?.axes[1]?.investmentPriorities.map(({ code }) => code)).toEqual(['9.i', '9.ii', '9.iv']);
    expect(programme?.indicators[6]?.axis).toBe('II');
  });

  it('of dates become ISO dates', () => {
    const { programme } = readProgramme(bundledWith('piano', 'versions[0].date', '17/12/2014'));
    expect(programme?.planVersions[0]?.date).toBe('2014-12-17');
  });
});
