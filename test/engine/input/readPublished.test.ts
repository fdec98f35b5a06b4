import { describe, expect, it } from 'vitest';
import { readPublished } from '../../../engine/input/readPublished.js';
import { bundledProgramme, bundledText } from '../bundledProgramme.js';

const HEADINGS = 'id;documento;sezione;riga;stampato;misura;asse;genere;indicatore;valore;unita;decimali;nota';
const read = (...rows: string[]) => readPublished([HEADINGS, ...rows].join('\n'), 'pubblicato.csv', bundledProgramme, 2018);

describe('the bundled pubblicato.csv', () => {
  it.each([
    [2018, 241],
    [2020, 389],
    [2022, 214],
  ])('of %i has no issue and gives %i figures', (year, expected) => {
    const { figures, issues } = readPublished(bundledText(`${year}/pubblicato.csv`), 'pubblicato.csv', bundledProgramme, year);
    expect(issues).toEqual([]);
    expect(figures).toHaveLength(expected);
  });

  it('gives the 844 figures of the five documents, each with its own identifier', () => {
    const ids = [2018, 2020, 2022].flatMap((year) => readPublished(bundledText(`${year}/pubblicato.csv`), 'pubblicato.csv', bundledProgramme, year).figures.map(({ id }) => id));
    expect(ids).toHaveLength(844);
    expect(new Set(ids).size).toBe(844);
  });
});

describe('a published figure', () => {
  const [figure] = read('R18.T1.I.quota;R18;1 Tabella 1;51;36,89%;quota_dotazione;I;;;36,89;percento;2;').figures;

  it('may be of a measure that is only computed', () => {
    expect(figure!.key).toEqual({ measure: 'allocationShare', year: 2018, isRate: true, axis: 'I' });
    expect([figure!.quantity.value.toFixed(), figure!.quantity.halfWidth.toFixed()]).toEqual(['0.3689', '0.00005']);
  });

  it('keeps what is printed, where, and in which unit', () => {
    const { id, document, section, line, printed, writtenUnit, decimals, row } = figure!;
    expect([id, document, section, line, printed, writtenUnit, decimals, row]).toEqual(['R18.T1.I.quota', 'R18', '1 Tabella 1', 51, '36,89%', 'percento', 2, 2]);
  });

  it('names its document by its title', () => {
    expect(figure!.source).toBe('Sintesi pubblica RAA 2018, sezione 1 Tabella 1, riga 51');
    expect(read('x;I20;slide 1;3;50;quota_fonte;;;;50;percento;0;').figures[0]!.source).toBe('Infografica RAA 2020, slide 1, riga 3');
  });

  it('has a note only when there is one', () => {
    const [plain, noted] = read('a;R18;1;1;1;programmato;I;;;1;EUR;0;', 'b;R18;1;1;1;programmato;II;;;1;EUR;0;stampato due volte').figures;
    expect('note' in plain!).toBe(false);
    expect(noted!.note).toBe('stampato due volte');
  });

  it('may be printed twice: both are kept, to be compared one by one', () => {
    expect(read('a;R18;1;1;1;programmato;I;;;1;EUR;0;', 'b;R18;2;9;2;programmato;I;;;2;EUR;0;').figures.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('may give a ratio as a number of times', () => {
    const [times] = read('a;R20;3;1;oltre 2 volte;avanzamento_certificata_ue;;;;2;numero;0;').figures;
    expect([times!.quantity.unit, times!.writtenUnit, times!.key.isRate]).toEqual(['number', 'numero', true]);
  });
});

describe('a mistake in a pubblicato.csv', () => {
  it('leaves the row out and names it; the others are read', () => {
    const { figures, issues } = read('a;R18;1;1;1;programmato;I;;;1.234;EUR;0;', 'b;R18;1;1;1;programmato;II;;;1;EUR;0;', 'c;R18;1;1;1;spesa;II;;;1;EUR;0;');
    expect(figures.map(({ id }) => id)).toEqual(['b']);
    expect(issues.map(({ code, place }) => `${code} ${place.file} ${place.row} ${place.column}`)).toEqual(['DAT-005 pubblicato.csv 2 valore', 'DAT-006 pubblicato.csv 4 misura']);
  });

  it('in the headings stops the file', () => {
    const { figures, issues } = readPublished('id;misura\na;programmato', 'pubblicato.csv', bundledProgramme, 2018);
    expect(figures).toEqual([]);
    expect(issues.map(({ code, place }) => `${code} ${place.column}`)).toEqual([
      'DAT-001 documento', 'DAT-001 sezione', 'DAT-001 riga', 'DAT-001 stampato', 'DAT-001 asse', 'DAT-001 genere', 'DAT-001 indicatore', 'DAT-001 valore', 'DAT-001 unita', 'DAT-001 decimali',
    ]);
  });
});
