import { describe, expect, it } from 'vitest';
import { axisNumber, plainHeading, plainLabel } from '../../../engine/recognition/plainText.js';

describe('a heading as it is compared', () => {
  it.each([
    ['Avanzamento programmato', 'avanzamento programmato'],
    ['AVANZAMENTO\nPROGRAMMATO', 'avanzamento programmato'],
    ['Priorità  d’investimento', 'priorita d investimento'],
    ['Dotazione finanziaria (€)', 'dotazione finanziaria'],
    ['Dotazione finanziaria (in Mln €)', 'dotazione finanziaria'],
    ['Programmato (valori in milioni di euro)', 'programmato'],
    ['Impegni (Mln\u00a0€)', 'impegni'],
    ['Commitments (EUR million)', 'commitments'],
    ['Impegni (1)', 'impegni'],
    ['Impegni*', 'impegni'],
    ['Spesa certificata²', 'spesa certificata'],
    ['Programmato\nB', 'programmato'],
    ['Avanzamento programmato C=B/A', 'avanzamento programmato'],
    ['5. Finanziamento totale', 'finanziamento totale'],
    ['Avanza-\nmento impegni', 'avanzamento impegni'],
    ['Valore al 31/12/2022', 'valore'],
    ['Valore al 31 dicembre 2022', 'valore'],
    ['Value at 31 December 2022', 'value'],
    ['Valore al {date}', 'valore'],
    ['Target finale (2023)', 'target finale 2023'],
    ['Maschi (%)', 'maschi %'],
    ['% dei destinatari dell\'asse', '% dei destinatari dell asse'],
    ['Programmato/attivato', 'programmato attivato'],
  ])('%j → %j', (text, plain) => expect(plainHeading(text)).toBe(plain));

  it('keeps what is no unit in parentheses', () => {
    expect(plainHeading('Numero (persone o amministrazioni)')).toBe('numero persone o amministrazioni');
  });
});

describe('a label as it is compared', () => {
  it.each([
    ['TOTALE', 'totale'],
    ['Asse II *', 'asse ii'],
    ['Target N+3 al 31 dicembre 2018 (importo totale)', 'target n+3 al 31 dicembre 2018 importo totale'],
    ['CO16 - Partecipanti con disabilità', 'partecipanti con disabilita'],
    ['Azioni di rete (fase II)', 'azioni di rete fase ii'],
  ])('%j → %j', (text, plain) => expect(plainLabel(text)).toBe(plain));
});

describe('the axis that a label names', () => {
  it.each([
    ['Asse I', 1],
    ['ASSE II - Inclusione sociale', 2],
    ['Asse 3', 3],
    ['asse prioritario IV', 4],
    ['Priority axis V', 5],
    ['Axis 2', 2],
    ['II', 2],
    ['2', 2],
    ['2. Inclusione', 2],
    ['III – Istruzione', 3],
    ['Asse II *', 2],
  ])('%j → %j', (text, number) => expect(axisNumber(text)).toBe(number));

  it.each(['', 'Totale', 'I giovani', 'Vulnerabili', 'V.1.1', '2018', 'Assi III + IV', 'Asse', 'Asse 0', 'Asse 21', 'IIII', 'Asse Istruzione', 'Asse vulnerabili', 'Istruzione'])('%j names none', (text) => {
    expect(axisNumber(text)).toBeUndefined();
  });
});
