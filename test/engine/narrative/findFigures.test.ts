import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../engine/narrative/findFigures.js';
import { readPlainText } from '../../../engine/narrative/readPlainText.js';

/** The figures of a text, each as its unit and its value. */
function found(text: string): string[] {
  return readPlainText(text).flatMap((paragraph) => findFigures(paragraph).map(({ unit, value }) => `${unit} ${value.toFixed()}`));
}

function only(text: string) {
  const figures = readPlainText(text).flatMap(findFigures);
  expect(figures).toHaveLength(1);
  return figures[0]!;
}

describe('the figures of a narrative text', () => {
  it.each([
    ['una dotazione di € 970.474.516,00, divisa in Assi', 'euro 970474516'],
    ['circa euro 236.700.000 in tutto', 'euro 236700000'],
    ['risorse per 958,67Mln €', 'euro 958670000'],
    ['risorse per 15Mln€', 'euro 15000000'],
    ['pari a 7,6 milioni di euro', 'euro 7600000'],
    ['ammontano a 168,5 Milioni di euro', 'euro 168500000'],
    ['quota 485,2 Mn€', 'euro 485200000'],
    ['totale 970,4 M€', 'euro 970400000'],
    ['un investimento pari a 4,7 Mln;', 'euro 4700000'],
    ['sono 330 mila €', 'euro 330000'],
    ['sono 980mila €', 'euro 980000'],
    ['più di 2,5 miliardi di euro', 'euro 2500000000'],
    ['il 36,89% del totale', 'ratio 0.3689'],
    ['il 37,5 % del totale', 'ratio 0.375'],
    ['il 40 per cento del totale', 'ratio 0.4'],
    ['sono 1.109 donne', 'count 1109'],
    ['sono 1298 disoccupati', 'count 1298'],
    ['sono 2018 destinatari', 'count 2018'],
    ['66 mila persone', 'count 66000'],
    ['e liquidati 2,15;', 'bare 2.15'],
    ['(target 2018 = 25.000)', 'count 25000'],
    ['(valore target al 2023 - 30%)', 'ratio 0.3'],
    ['(valore target 2018, 65 Mln€)', 'euro 65000000'],
    ['(target 2023 =56.645)', 'count 56645'],
  ])('«%s» holds %s, and nothing else', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'il POR FSE 2014-2020 nel 2018 e nell\'a.f. 2018/19',
    'al 31.12.2020, al 31/12/2020, il 9/11/20, il 31/05 e il 31 dicembre 2018',
    'ai sensi dell\'art. 50, par. 9, del Reg. (UE) n. 1303/2013 e della legge 162/2021',
    'con Decisione C(2020) 7664 final e con Decisione C(2019)3048',
    'con DGR n. 6280 del 11/04/2022, DGR XI/662 del 16.10.2018 e D.g.r. n. 6.533',
    'la delibera CIPE n. 42/2020',
    'la priorità 9.iv, azione 9.8.1, le azioni 9.1.3 e 9.4.2, la PI 8ii e la 10.i',
    'gli indicatori CO01 e CR06, l\'OT 8, l\'ISCED 1 o 2',
    'il COVID – 19, il Covid-19, EXPO 2015, Natura 2000, Industria 4.0, N+3',
    'la Tabella 2, il BOX 1, la pagina 12',
    'i servizi 0-3 anni, i giovani di età inferiore a 25 anni, tra 26 e 54 anni, entro i 6 mesi',
    'tel. 02 6765 1234, www.esempio.it/pagina2, nome99@esempio.it',
    'il 4° trimestre; risultati: 1) uno, 2) due',
    '2.1. Avanzamento',
    'Avanzamento finanziario ........ 6',
    'l\'annualità 19/20',
    'quattro Assi e due progetti',
  ])('«%s» holds none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('never takes a dash for a minus', () => {
    expect(found('(5.412 - 3% persone; Asse I -358 Mln€; target –30%)')).toEqual(['count 5412', 'ratio 0.03', 'euro 358000000', 'ratio 0.3']);
  });

  it.each([
    ['oltre 290,8 Mln €', 'over', 5],
    ['più di 66.000 persone', 'over', 3],
    ['circa 254 Mln €', 'about', 6],
    ['254 Mln € circa', 'about', 6],
    ['quasi 1.300 enti', 'under', 2],
    ['pari a 290,89 Mln €', undefined, 4],
    ['sono 66.000 persone', undefined, 0],
    ['sono il 54%', undefined, -2],
    ['sono il 63,28%', undefined, -4],
    ['€ 550.000,00', undefined, -2],
  ])('«%s»: %s, last digit at ten to the %i', (text, qualifier, lastPower) => {
    expect(only(text)).toMatchObject({ lastPower, ...(qualifier !== undefined && { qualifier }) });
    expect(only(text).qualifier).toBe(qualifier);
  });
});
