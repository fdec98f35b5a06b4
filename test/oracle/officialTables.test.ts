import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeReport, readValues } from '../../engine/index.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { programmeOfCase } from '../cases/programme.js';
import { madeRecords, moneyOf, outputOf, axis } from '../engine/facts/madeRecords.js';
import { sharedFolder } from '../support/folders.js';
import { convert, XLSX } from '../support/libreOffice.js';
import { missingTool } from '../support/tools.js';
import { disagreements, openWorkbook } from '../support/workbookValues.js';

const reason = missingTool('soffice', 'libreoffice-calc fonts-liberation2');
const YEAR = 2018;

const scope = (milestone: string, target: string, unit: string) => ({
  plan: 'PIANO',
  performanceFramework: true,
  milestone2018: { value: milestone, unit, source: 'caso' },
  target2023: { value: target, unit, source: 'caso' },
});
const INDICATORS = [
  { code: 'SPESA', axis: 'I', kind: 'financial', unit: 'EUR', name: 'Spesa certificata', scopes: [scope('100', '1000', 'EUR')] },
  { code: 'CO01', axis: 'I', kind: 'output', unit: 'persone', name: 'Disoccupati', scopes: [scope('10', '100', 'persone')] },
  { code: 'CO21', axis: 'I', kind: 'output', unit: 'numero', name: 'Progetti', scopes: [scope('1', '3', 'numero')] },
  { code: 'NUCLEI', axis: 'II', kind: 'output', unit: 'numero', name: 'Nuclei', scopes: [scope('4', '9', 'numero')] },
];

/** A workbook in which every official table of amounts has figures: typed, counted, zero and not known. */
function report(isSample: boolean) {
  const { programme } = programmeOfCase({ indicators: INDICATORS });
  const values = ['anno;misura;asse;priorita_investimento;genere;indicatore;valore;unita;decimali;fonte', ...[2014, 2015, 2016, 2017, 2018].map((year) => `${year};valore_annuale;II;;;NUCLEI;${year - 2013};numero;;caso`), '2018;finanziamento_incrociato_dichiarato;I;;;;12;EUR;;caso'];
  const { figures, count } = readValues(`${values.join('\n')}\n`, 'valori.csv', programme!, YEAR);
  const facts = {
    ...madeRecords(['operazioni', 'partecipanti', 'movimenti'], {
      facts: [outputOf('I', '8.i', 'CO01', 'M', 2016, 3), outputOf('I', '8.ii', 'CO01', 'F', 2018, 6), outputOf('I', '8.i', 'CO21', 'T', 2015, 2), ...(['committed', 'paid', 'declared', 'certified', 'eligibleTotal', 'eligiblePublic'] as const).map((measure, i) => moneyOf(measure, 'I', 1_234_567 + i, YEAR)), moneyOf('operations', 'I', 5, YEAR)],
      combinations: [{ axis: axis('I'), region: 'PS', codes: ['102', '01', '07', '07', '08', '18', 'ITC4'], eligibleTotal: 1_234_571, eligiblePublic: 1_234_572, declared: 1_234_569, operations: 5 }],
      certifiedAtYearEnd: [{ axis: axis('I'), region: 'PS', year: 2017, value: 100 }],
      specialUses: [{ axis: axis('I'), region: 'PS', crossFinancing: 333, outsideUnion: 0 }],
    }),
    year: YEAR,
  };
  return computeReport({ programme: programme!, year: YEAR, figures, published: [], counts: [count], records: { facts, isSample, counts: [] } }).report!;
}

describe.skipIf(reason !== undefined)(`LibreOffice recalculates the official tables ${reason ?? ''}`, () => {
  it.each([
    ['records', false],
    ['a sample', true],
  ])('of %s, and agrees with every cached value', async (name, isSample) => {
    const folder = sharedFolder();
    const path = join(folder, `ufficiali-${String(isSample)}.xlsx`);
    writeFileSync(path, (await reportWorkbook(report(isSample), 'it', realFileSystem)).bytes);
    const [recalculated] = convert([path], XLSX, join(folder, `ricalcolate-${String(isSample)}`));
    const { differences, cells } = disagreements(await openWorkbook(path), await openWorkbook(recalculated!));
    expect(differences, name).toEqual([]);
    const official = cells.filter(({ sheet }) => /^T(?:5|6|8|10) /.test(sheet));
    expect(official.length).toBeGreaterThan(80);
  });
});
