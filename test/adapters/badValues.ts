/** One way in which a data file or a programme can be wrong, and what the program must say of it. */
export interface BadCase {
  readonly what: string;
  readonly code: string;
  /** The place as the message names it: file, row, column or path. */
  readonly place: string;
  /** What was found, as the message quotes it. */
  readonly found: string | RegExp;
  /** What to do about it. */
  readonly advice: RegExp;
}

/** A `valori.csv` that is wrong. */
export interface BadValues extends BadCase {
  readonly text: string | Uint8Array;
}

const HEADING = 'anno;misura;asse;genere;indicatore;valore;unita;decimali';
const GOOD = '2018;programmato;I;;;329,3;MEUR;1';

const under = (heading: string, ...rows: string[]): string => [heading, ...rows, ''].join('\n');
const rows = (...wrong: string[]): string => under(HEADING, GOOD, ...wrong);
const place = (row: number, column?: string): string => `valori.csv, riga ${row}${column === undefined ? '' : `, colonna «${column}»`}`;

export const BAD_VALUES: readonly BadValues[] = [
  {
    what: 'a mandatory column is missing',
    text: under('anno;misura;asse;genere;indicatore;valore;decimali', '2018;programmato;I;;;329,3;1'),
    code: 'DAT-001',
    place: place(1, 'unita'),
    found: 'anno, misura, asse, genere, indicatore, valore, decimali',
    advice: /Aggiungere la colonna/,
  },
  {
    what: 'a mandatory column is misspelt: the missing one is named',
    text: under(HEADING.replace('valore', 'valroe'), GOOD),
    code: 'DAT-001',
    place: place(1, 'valore'),
    found: 'valroe',
    advice: /correggere come è scritta/,
  },
  {
    what: 'a mandatory column is misspelt: the right spelling is suggested',
    text: under(HEADING.replace('valore', 'valroe'), GOOD),
    code: 'DAT-002',
    place: place(1, 'valroe'),
    found: 'non viene letta',
    advice: /Forse «valore»\?/,
  },
  {
    what: 'a heading stands twice',
    text: under(`${HEADING};Valore`, `${GOOD};1`),
    code: 'DAT-021',
    place: place(1, 'Valore'),
    found: 'due volte',
    advice: /Tenere una sola colonna/,
  },
  { what: 'the axis is unknown', text: rows('2018;impegni;VII;;;1;EUR;0'), code: 'DAT-003', place: place(3, 'asse'), found: '«VII»', advice: /ammessi: I, II, III, IV, V.*Correggere l'asse/ },
  {
    what: 'the axis has the name of a member of every object',
    text: rows('2018;impegni;__proto__;;;1;EUR;0'),
    code: 'DAT-003',
    place: place(3, 'asse'),
    found: '«__proto__»',
    advice: /Correggere l'asse/,
  },
  { what: 'an amount has a lone dot', text: rows('2018;impegni;I;;;1.234;EUR;0'), code: 'DAT-005', place: place(3, 'valore'), found: '«1.234»', advice: /Scrivere 1234 per le migliaia, oppure 1,234 per i decimali/ },
  { what: 'an amount is a text', text: rows('2018;impegni;I;;;circa dieci;EUR;0'), code: 'DAT-004', place: place(3, 'valore'), found: '«circa dieci»', advice: /1\.234,56.*Correggere/ },
  { what: 'an amount has an exponent', text: rows('2018;impegni;I;;;1E5;EUR;0'), code: 'DAT-004', place: place(3, 'valore'), found: '«1E5»', advice: /Correggere/ },
  { what: 'an amount is negative', text: rows('2018;impegni;I;;;-5;EUR;0'), code: 'DAT-018', place: place(3, 'valore'), found: '«-5»', advice: /Togliere il segno/ },
  { what: 'there is no amount', text: rows('2018;impegni;I;;;;EUR;0'), code: 'DAT-012', place: place(3, 'valore'), found: '«impegni»', advice: /Scrivere il valore/ },
  { what: 'the measure is unknown', text: rows('2018;spese;I;;;1;EUR;0'), code: 'DAT-006', place: place(3, 'misura'), found: '«spese»', advice: /impegni, pagamenti.*Correggere/ },
  { what: 'the measure is only computed', text: rows('2018;dotazione;I;;;1;EUR;0'), code: 'DAT-006', place: place(3, 'misura'), found: '«dotazione»', advice: /Correggere/ },
  { what: 'the unit is of another measure', text: rows('2018;impegni;I;;;1;persone;0'), code: 'DAT-007', place: place(3, 'unita'), found: '«persone»', advice: /ammesse: EUR, MEUR.*Correggere l'unità/ },
  { what: 'the unit is unknown', text: rows('2018;impegni;I;;;1;USD;0'), code: 'DAT-013', place: place(3, 'unita'), found: '«USD»', advice: /EUR, MEUR.*Correggere/ },
  { what: 'the sex is no code', text: rows('2018;destinatari;I;X;;1;persone;0'), code: 'DAT-013', place: place(3, 'genere'), found: '«X»', advice: /T, M, F.*Correggere/ },
  { what: 'half a person is counted', text: rows('2018;destinatari;I;F;;1,5;persone;0'), code: 'DAT-015', place: place(3, 'valore'), found: '«1,5»', advice: /numero intero.*Correggere/ },
  { what: 'the year is in words', text: rows('duemila;impegni;I;;;1;EUR;0'), code: 'DAT-015', place: place(3, 'anno'), found: '«duemila»', advice: /Correggere/ },
  { what: 'the axis has no such indicator', text: rows('2018;valore_indicatore;I;T;NESSUNO;1;persone;0'), code: 'DAT-017', place: place(3, 'indicatore'), found: '«NESSUNO»', advice: /asse I.*Correggere il codice/ },
  {
    what: 'the priority is of another axis',
    text: under(`${HEADING};priorita_investimento`, '2018;programmato;I;;;1;EUR;0;9.iv'),
    code: 'DAT-016',
    place: place(2, 'priorita_investimento'),
    found: '«9.iv»',
    advice: /asse I.*Correggere la priorità/,
  },
  {
    what: 'no calendar has the day',
    text: under(`${HEADING};data_riferimento`, '2018;programmato;I;;;1;EUR;0;31/02/2018'),
    code: 'DAT-014',
    place: place(2, 'data_riferimento'),
    found: '«31/02/2018»',
    advice: /31\/12\/2020.*Correggere la data/,
  },
  { what: 'a figure is given twice', text: rows('2018;programmato;I;;;300,0;MEUR;1'), code: 'DAT-008', place: place(3), found: 'riga 2', advice: /Tenere una sola delle due righe/ },
  { what: 'a figure is given twice, the axis once in arabic figures', text: rows('2018;programmato;1;;;329,3;MEUR;1'), code: 'DAT-008', place: place(3), found: 'riga 2', advice: /Tenere una sola/ },
  { what: 'a quote is never closed', text: rows('2018;impegni;"I;;;1;EUR;0'), code: 'DAT-010', place: place(3), found: 'non si chiudono', advice: /Aggiungere le virgolette/ },
  { what: 'a row has too many fields', text: rows('2018;impegni;I;;;1;EUR;0;di troppo'), code: 'DAT-011', place: place(3), found: /9 campi.* 8/, advice: /punti e virgola in più/ },
  { what: 'a field on two lines stands before the wrong row', text: under(`${HEADING};nota`, `${GOOD};"prima\nseconda"`, '2018;impegni;I;;;-5;EUR;0;'), code: 'DAT-018', place: place(4, 'valore'), found: '«-5»', advice: /Togliere/ },
  { what: 'the file is empty', text: '', code: 'DAT-019', place: 'valori.csv', found: 'vuoto', advice: /Aggiungere almeno le intestazioni/ },
  { what: 'the file has empty lines only', text: '\n;;;\r\n\n', code: 'DAT-019', place: 'valori.csv', found: 'vuoto', advice: /Aggiungere/ },
  { what: 'the file holds null bytes', text: `${rows()}\u0000`, code: 'FIL-010', place: 'valori.csv', found: 'byte nulli', advice: /Salvare i dati come CSV/ },
  { what: 'the text is in UTF-16', text: Buffer.from(`\ufeff${rows()}`, 'utf16le'), code: 'FIL-010', place: 'valori.csv', found: 'non è un testo', advice: /UTF-8/ },
];
