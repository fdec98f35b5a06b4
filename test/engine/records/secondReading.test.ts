import { describe, expect, it } from 'vitest';
import { SheetBytes, type SheetCell } from '../../../engine/records/sheetBytes.js';
import { Participations } from '../../../engine/records/participations.js';
import { RecordsReader } from '../../../engine/records/recordsReader.js';
import { RowFields } from '../../../engine/records/rowFields.js';
import { firstWord, NO_EXIT, secondWord } from '../../../engine/records/participationWords.js';
import { programmeOfCase } from '../../cases/programme.js';
import { countFiles } from '../../support/records/countRecords.js';

/* Defects found by reading the records as an enemy would, one test each. */

const PROGRAMME = programmeOfCase({}).programme!;
const OPERATIONS = {
  kind: 'operazioni',
  name: 'operazioni.csv',
  text: 'codice_operazione;asse;priorita_investimento;data_selezione;costo_ammissibile_totale;costo_ammissibile_pubblico\nOP1;I;8.i;01/02/2015;100;100\n',
} as const;
const people = (name: string, ...rows: readonly string[]) =>
  ({
    kind: 'partecipanti',
    name,
    text: `codice_operazione;codice_partecipante;data_ingresso;data_uscita;genere;data_nascita;condizione_ingresso;titolo_studio\n${rows.map((row) => `${row}\n`).join('')}`,
  }) as const;

describe('participants in several files', () => {
  it('leave no file with fewer than no rows used when a later file makes a participation incomplete', () => {
    const first = people('a.csv', 'OP1;P;10/04/2016;;F;01/01/1990;D;3');
    const earlierButIncomplete = people('b.csv', 'OP1;P;10/04/2015;;;01/01/1990;D;3', 'OP1;Q;10/04/2015;;F;01/01/1990;D;3');
    const counts = countsOfEach(first, earlierButIncomplete);
    expect(counts).toEqual({
      'a.csv': { read: 1, used: 0, incomplete: 1, duplicate: 0, excluded: 0 },
      'b.csv': { read: 2, used: 1, incomplete: 0, duplicate: 1, excluded: 0 },
    });
  });

  it('may have a file of exits only: its rows are further ones, not useless', () => {
    const { issues } = countFiles(PROGRAMME, 2018, [OPERATIONS, people('a.csv', 'OP1;P;10/04/2016;;F;01/01/1990;D;3'), people('b.csv', 'OP1;P;10/04/2016;10/05/2016;F;01/01/1990;D;3')]);
    expect(issues.map(({ code }) => code)).toEqual(['REC-011']);
  });

  it('are not useless when some come after the cut-off and the others are excluded', () => {
    const { issues } = countFiles(PROGRAMME, 2015, [OPERATIONS, people('a.csv', 'OP1;P;10/04/2016;;F;01/01/1990;D;3', 'OP9;P;10/04/2016;;F;01/01/1990;D;3')]);
    expect(issues.map(({ code }) => code)).toEqual(['REC-004', 'REC-002']);
  });
});

describe('a code that stands for everybody', () => {
  it('makes one participation of a whole file in the time of its rows, not of their square', () => {
    const timeOf = (rows: number) => {
      let same = 0;
      const participations = new Participations((_, __, isSame) => (same += isSame ? 1 : 0));
      const before = performance.now();
      for (let i = 0; i < rows; i++) participations.add(0, 1, 2, firstWord(40 + (i & 511), NO_EXIT, 0), secondWord(i >> 9, 0, 0), 0, i + 2);
      expect({ size: participations.size, same }).toEqual({ size: 1, same: 0 });
      return performance.now() - before;
    };
    timeOf(2_000);
    // The square took 5 minutes.
    expect(timeOf(400_000)).toBeLessThan(10_000);
  });
});

describe('what stands in a field, in a message', () => {
  it('is not cut within a letter', () => {
    const bytes = new TextEncoder().encode(`${'x'.repeat(39)}è troppo lungo`);
    expect(new RowFields({ bytes, starts: Int32Array.of(0), ends: Int32Array.of(bytes.length) }).found(0)).toBe(`«${'x'.repeat(39)}…»`);
  });
});

describe('cells of a sheet', () => {
  const textOf = (cell: Omit<SheetCell, 'column'>) => {
    const pieces: number[] = [];
    const sheet = new SheetBytes({ push: (bytes) => pieces.push(...bytes), end: () => undefined }, 'movimenti', 'prova', { dayOf: () => undefined, isPercent: () => false });
    sheet.row(1, [{ column: 1, ...cell }]);
    sheet.end();
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(pieces));
  };

  it('that hold half a letter give a blank', () => {
    expect(textOf({ kind: 'text', text: 'a\ud800b\udc00c😀' })).toBe('a b c😀\n');
  });

  it('that hold a number too small for Excel give zero, and not all its zeros', () => {
    expect(textOf({ kind: 'number', text: '1E-900000000' })).toBe('0\n');
  });
});

/** The counts of the rows of each file. */
function countsOfEach(...files: readonly ReturnType<typeof people>[]) {
  const reader = new RecordsReader(PROGRAMME, 2018);
  for (const { kind, name, text } of [OPERATIONS, ...files]) {
    const sink = reader.file(kind, name);
    sink.push(new TextEncoder().encode(text));
    sink.end();
  }
  const counts = reader.result().counts.filter(({ file }) => file !== OPERATIONS.name);
  return Object.fromEntries(counts.map(({ file, ...count }) => [file, count]));
}
