import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatePath } from '../../templates/packageRoot.js';
import type { BadCase } from './badValues.js';

/** Something else in place of a programme or of data. The place is the path that was given. */
export interface BadFile extends Omit<BadCase, 'place'> {
  readonly option: '--programme' | '--data';
  readonly make: (path: string) => void;
}

const workbook = (path: string) => copyFileSync(templatePath('it'), path);
const oldWorkbook = (path: string) => writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
const textFile = (path: string) => writeFileSync(path, 'anno;misura\n');
const nothing = () => undefined;

export const BAD_FILES: readonly BadFile[] = [
  { what: 'a workbook stands for a programme', option: '--programme', make: workbook, code: 'FIL-003', found: 'cartella di lavoro di Excel', advice: /la cartella di un programma.*Indicare la cartella/ },
  { what: 'an old workbook stands for a programme', option: '--programme', make: oldWorkbook, code: 'FIL-003', found: 'cartella di lavoro di Excel', advice: /Indicare la cartella/ },
  { what: 'a workbook without sheets of data stands for data', option: '--data', make: workbook, code: 'FIL-003', found: 'cartella di lavoro di Excel', advice: /una cartella di dati o un file valori\.csv.*salvare il foglio come CSV/ },
  { what: 'an old workbook stands for data', option: '--data', make: oldWorkbook, code: 'XLS-001', found: 'Excel 97-2003', advice: /Salva con nome/ },
  { what: 'a text file stands for a programme', option: '--programme', make: textFile, code: 'FIL-004', found: 'trovato un file', advice: /la cartella di un programma.*Indicare la cartella/ },
  { what: 'the programme is not there', option: '--programme', make: nothing, code: 'FIL-001', found: 'non esiste', advice: /Controllare il percorso/ },
  { what: 'the data are not there', option: '--data', make: nothing, code: 'FIL-001', found: 'non esiste', advice: /Controllare il percorso/ },
  { what: 'a folder holds no data', option: '--data', make: (path) => mkdirSync(path), code: 'FIL-005', found: /non c'è valori\.csv/, advice: /Indicare la cartella che contiene i dati/ },
  {
    what: 'a folder holds its data as a workbook',
    option: '--data',
    make: (path) => {
      mkdirSync(path);
      workbook(join(path, 'valori.xlsx'));
    },
    code: 'FIL-005',
    found: /non c'è valori\.csv/,
    advice: /Indicare la cartella/,
  },
];
