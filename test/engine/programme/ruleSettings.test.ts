import { describe, expect, it } from 'vitest';
import { unknownSettings } from '../../../engine/checks/rules/unknownSettings.js';
import { readProgramme } from '../../../engine/programme/readProgramme.js';
import { bundledFiles } from '../bundledProgramme.js';
import { missingValues } from '../sentence.js';

const read = (controlli: unknown) => readProgramme({ ...bundledFiles(), controlli });
const settings = (controlli: unknown) => read(controlli).programme!.ruleSettings;

describe('controlli.json', () => {
  it('need not be there', () => {
    const { programme, issues } = readProgramme(bundledFiles());
    expect(programme!.ruleSettings.size).toBe(0);
    expect(issues.filter(({ place }) => place.file === 'controlli.json')).toEqual([]);
  });

  it('sets severities and switches checks off, each with its reason', () => {
    const found = settings({
      regole: {
        'ESF-CO-026': { gravita: 'nota', motivo: 'commentati nel testo' },
        'FIN-007': { gravita: 'avviso', motivo: 'overbooking deciso' },
        'REP-008': { gravita: 'errore', motivo: 'testo definitivo' },
        'CHK-PUB': { attiva: false, motivo: 'nessuna pubblicazione' },
        'CHK-TOT': { attiva: true, motivo: 'come prima' },
      },
    });
    expect([...found]).toEqual([
      ['ESF-CO-026', { severity: 'info', reason: 'commentati nel testo' }],
      ['FIN-007', { severity: 'warning', reason: 'overbooking deciso' }],
      ['REP-008', { severity: 'error', reason: 'testo definitivo' }],
      ['CHK-PUB', { isOff: true, reason: 'nessuna pubblicazione' }],
      ['CHK-TOT', { reason: 'come prima' }],
    ]);
    expect(unknownSettings(found)).toEqual([]);
  });

  it('of no rule and no check is PRG-015, one for each code', () => {
    const issues = unknownSettings(settings({ regole: { 'ESF-CO-999': { attiva: false, motivo: 'x' }, 'FIN-001': { attiva: false, motivo: 'x' }, 'chk-pub': { attiva: false, motivo: 'x' } } }));
    expect(issues.map(({ code, place }) => [code, place.file, place.path])).toEqual([
      ['PRG-015', 'controlli.json', 'regole.ESF-CO-999'],
      ['PRG-015', 'controlli.json', 'regole.chk-pub'],
    ]);
    expect(issues.flatMap(missingValues)).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['without the reason', { regole: { 'FIN-001': { gravita: 'nota' } } }, 'regole.FIN-001.motivo', 'expected.text'],
    ['with an empty reason', { regole: { 'FIN-001': { gravita: 'nota', motivo: '' } } }, 'regole.FIN-001.motivo', 'expected.text'],
    ['with a reason of spaces', { regole: { 'FIN-001': { gravita: 'nota', motivo: '   ' } } }, 'regole.FIN-001.motivo', 'expected.text'],
    ['with another severity', { regole: { 'FIN-001': { gravita: 'grave', motivo: 'x' } } }, 'regole.FIN-001.gravita', 'expected.ruleSeverity'],
    ['that changes nothing', { regole: { 'FIN-001': { motivo: 'x' } } }, 'regole.FIN-001', 'expected.ruleSetting'],
    ['that is not yes or no', { regole: { 'FIN-001': { attiva: 'no', motivo: 'x' } } }, 'regole.FIN-001.attiva', 'expected.flag'],
    ['without rules', {}, 'regole', 'expected.object'],
    ['of another format', { format: 'raa/piano/1', regole: {} }, 'format', 'expected.formatRules'],
  ])('%s is PRG-003', (_, content, path, expected) => {
    const { programme, issues } = read(content);
    expect(programme).toBeUndefined();
    expect(issues.map(({ code, place, values }) => [code, place.file, place.path, values['expected']])).toEqual([['PRG-003', 'controlli.json', path, expected]]);
  });

  it('with another field is PRG-004', () => {
    const { issues } = read({ regole: { 'FIN-001': { gravità: 'nota', gravita: 'nota', motivo: 'x' } } });
    expect(issues.map(({ code, place }) => [code, place.path])).toEqual([['PRG-004', 'regole.FIN-001.gravità']]);
  });
});
