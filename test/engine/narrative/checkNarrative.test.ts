import { beforeAll, describe, expect, it } from 'vitest';
import { checkNarrative, type CheckedFigure } from '../../../engine/narrative/checkNarrative.js';
import { narrativeFinding } from '../../../engine/narrative/narrativeFinding.js';
import { readPlainText } from '../../../engine/narrative/readPlainText.js';
import type { ReadBack } from '../../../engine/readback/readBack.js';
import { cellId } from '../../../engine/tables/cell.js';
import { readGenerated, tablesRead } from '../../support/readWorkbooks.js';

let read: ReadBack;
beforeAll(async () => {
  read = tablesRead(await readGenerated(2022));
});

const checked = (text: string) => checkNarrative(readPlainText(text), read);
const told = ({ figure, match }: CheckedFigure) => [figure.text, match.outcome, ...('cell' in match ? [cellId(match.cell.ref)] : [])];

/** The same words as the published summary, whose figures of 2022 are in the tables. */
const MONEY = 'Per le iniziative dell’Asse I sono state programmate risorse per oltre 290,8 Mln €, di cui concesse oltre 290,3 Mln € e liquidate circa 254 Mln €.';
const PEOPLE = '3.1. Asse I “Occupazione”\nIl numero dei destinatari raggiunti è pari a 244.885, di cui il 53% Maschi (130.724) e il 47% Femmine (114.161).';
const INDICATOR = '3.1. Asse I “Occupazione”\n• 163.724 “Disoccupati, compresi i disoccupati di lunga durata” (target finale 2023 = 131.480);';

describe('the figures of a text against the tables', () => {
  it('finds the stages of an axis by their words', () => {
    expect(checked(MONEY).map(told)).toEqual([
      ['290,8 Mln €', 'matched', 'S3/I/programmed'],
      ['290,3 Mln €', 'matched', 'S3/I/committed'],
      ['254 Mln €', 'matched', 'S3/I/paid'],
    ]);
  });

  it('finds men and women, and their percentages in the row of the count before', () => {
    expect(checked(PEOPLE).map(told)).toEqual([
      ['244.885', 'matched', 'S4A/I/total'],
      ['53%', 'matched', 'S4A/I/maleShare'],
      ['130.724', 'matched', 'S4A/I/male'],
      ['47%', 'matched', 'S4A/I/femaleShare'],
      ['114.161', 'matched', 'S4A/I/female'],
    ]);
  });

  it('finds an indicator by its name and its target in brackets', () => {
    expect(checked(INDICATOR).map(told)).toEqual([
      ['163.724', 'matched', 'S2/I.CO01/value'],
      ['131.480', 'matched', 'S2/I.CO01/target'],
    ]);
  });

  it('finds the cells of a table by the headings of its columns', () => {
    const table = 'Assi\tDotazione finanziaria\tProgrammato\tAvanzamento programmato\nV\t33.760.516,00 €\t33.760.516,00 €\t100,00%';
    expect(checked(table).map(told)).toEqual([
      ['33.760.516,00 €', 'matched', 'S1/V/allocation'],
      ['33.760.516,00 €', 'matched', 'S3/V/programmed'],
      ['100,00%', 'matched', 'S3/V/programmedProgress'],
    ]);
  });

  it.each([
    ['one digit of an amount', MONEY, '290,3', '280,3', 'S3/I/committed', 'una cifra scritta male'],
    ['two digits exchanged', PEOPLE, '244.885', '244.858', 'S4A/I/total', 'due cifre scambiate'],
    ['thousands for millions', MONEY, 'liquidate circa 254 Mln €', 'liquidati 254,774 mila €', 'S3/I/paid', 'unità di misura'],
    ['men for women', PEOPLE, '(130.724)', '(114.161)', 'S4A/I/male', 'è quello di «Femmine (Asse I'],
    ['a percentage of another sex', PEOPLE, '53% Maschi', '47% Maschi', 'S4A/I/maleShare', 'è quello di «Femmine, %'],
    ['a target', INDICATOR, '131.480', '131.840', 'S2/I.CO01/target', 'due cifre scambiate'],
    ['an indicator', INDICATOR, '163.724', '136.724', 'S2/I.CO01/value', 'due cifre scambiate'],
  ])('tells %s, and nothing of the other figures', (_, text, right, wrong, cell, cause) => {
    expect(text).toContain(right);
    const contradicting = checked(text.replace(right, wrong)).filter(({ match }) => match.outcome === 'contradicting');
    expect(contradicting.map((one) => told(one)[2])).toEqual([cell]);
    const finding = narrativeFinding(contradicting[0]!, read, 'it')!;
    expect(finding.severity).toBe('warning');
    expect(finding.sentence).toContain(cause);
  });

  it('tells a percentage that is of another base than the words say', () => {
    // 72.571 vulnerable of 165.318 participants are 44 %; of all the vulnerable of the programme they are more.
    const right = '3.2. Asse II\nLe persone vulnerabili sono pari al 44% dei destinatari dell’Asse.';
    expect(checked(right).map(told)).toEqual([['44%', 'matched', 'S4B/II.all/ofParticipants']]);
    expect(checked(right.replace('44%', '62%')).map(told)).toEqual([['62%', 'contradicting', 'S4B/II.all/ofParticipants']]);
  });

  it('tells a row with the label of another once', () => {
    const table = 'Assi\tDotazione finanziaria\tProgrammato\tImpegni\nII\t301.900.000,00 €\t300.923.428,71 €\t294.117.938,21 €';
    expect(checked(table).map(told)).toEqual([
      ['301.900.000,00 €', 'contradicting', 'S1/II/allocation'],
      ['300.923.428,71 €', 'byValue', 'S3/III/programmed'],
      ['294.117.938,21 €', 'byValue', 'S3/III/committed'],
    ]);
  });

  it('remarks on a figure that was cut, and says how it would be rounded', () => {
    const [cut] = checked('Le risorse liquidate dell’Asse V sono pari a 25,7 Mln €.');
    expect(told(cut!)).toEqual(['25,7 Mln €', 'matched', 'S3/V/paid']);
    expect(narrativeFinding(cut!, read, 'it')).toMatchObject({ severity: 'info' });
    expect(narrativeFinding(cut!, read, 'it')!.sentence).toContain('arrotondata sarebbe 25,8');
  });

  it('matches by value only a number that stands in one cell', () => {
    expect(checked('Il valore è stato di 244.885 in tutto.').map(told)).toEqual([['244.885', 'byValue', 'S4A/I/total']]);
    expect(checked('Il valore è stato di 47% in tutto.').map(told)).toEqual([['47%', 'unmatched']]);
  });

  it.each([
    ['one measure of an axis', 'Nell’ambito dell’Asse I l’iniziativa Smart ha programmato risorse per 250 Mln €.'],
    ['several axes together', 'Per gli Assi I e III sono state programmate risorse per 250 Mln €.'],
    ['an item of a list of initiatives', '3.1. Asse I “Occupazione”\n• Una voce con risorse programmate per 250 Mln €;'],
    ['a number far from the cell', 'Per le iniziative dell’Asse I sono state programmate risorse per 9 Mln €.'],
    ['another date', '3.1. Asse I “Occupazione”\nAl 31 dicembre 2021 il numero dei destinatari è pari a 230.111.'],
    ['another year’s section', '4. Valutazioni\nI dati sono al 31.12.2021.\nIl numero dei destinatari dell’Asse I è pari a 230.111.'],
  ])('keeps silent on %s', (_, text) => {
    const figures = checked(text);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter(({ match }) => match.outcome === 'contradicting')).toEqual([]);
  });
});
