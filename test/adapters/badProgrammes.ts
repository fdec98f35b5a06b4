import type { BadCase } from './badValues.js';

/** A text of the bundled programme that a test makes wrong. The place is inside the file. */
export interface BadProgramme extends BadCase {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const BAD_PROGRAMMES: readonly BadProgramme[] = [
  {
    what: 'a field has the wrong kind',
    file: 'programma.json',
    from: '"title": "POR FSE 2014-2020 Regione Lombardia"',
    to: '"title": 2014',
    code: 'PRG-003',
    place: 'campo title',
    found: '«2014»',
    advice: /atteso un testo.*Correggere/,
  },
  { what: 'a code has the wrong form', file: 'programma.json', from: '2014IT05SFOP007', to: '2014IT', code: 'PRG-003', place: 'campo cci', found: '«2014IT»', advice: /15 caratteri.*Correggere/ },
  { what: 'a format is not the known one', file: 'piano.json', from: 'raa/piano/1', to: 'raa/piano/9', code: 'PRG-003', place: 'campo format', found: '«raa/piano/9»', advice: /"raa\/piano\/1"/ },
  { what: 'an amount is written as people write it', file: 'piano.json', from: '"358000000"', to: '"358.000.000,00"', code: 'PRG-003', place: 'campo versions[2].allocations.I', found: '«358.000.000,00»', advice: /punto per i centesimi/ },
  { what: 'a field is unknown', file: 'programma.json', from: '"fund":', to: '"fondo": "FSE", "fund":', code: 'PRG-004', place: 'campo fondo', found: '«fondo»', advice: /Verificare come è scritto, oppure toglierlo/ },
  { what: 'an unknown field stands deep inside', file: 'programma.json', from: '"name": "Occupazione"', to: '"name": "Occupazione", "nome": "x"', code: 'PRG-004', place: 'campo axes[0].nome', found: '«nome»', advice: /toglierlo/ },
  { what: 'an axis stands twice', file: 'programma.json', from: '"code": "II",', to: '"code": "I",', code: 'PRG-005', place: 'campo axes[1]', found: '«I»', advice: /unico/ },
  { what: 'an indicator belongs to no axis', file: 'indicatori.json', from: '"axis": "I",', to: '"axis": "VII",', code: 'PRG-006', place: 'campo indicators[0].axis', found: '«VII»', advice: /ammessi: I, II, III, IV, V/ },
  { what: 'two plan versions have the same date', file: 'piano.json', from: '"date": "2019-04-30"', to: '"date": "2018-06-12"', code: 'PRG-007', place: 'campo versions[3].date', found: '2018-06-12', advice: /«C\(2018\)3833» e «C\(2019\)3048».*Correggere una delle due date/ },
  { what: 'an allocation is negative', file: 'piano.json', from: '"358000000"', to: '"-358000000"', code: 'PRG-008', place: 'campo versions[2].allocations.I', found: '-358.000.000,00', advice: /correggere l'importo/ },
  { what: 'an axis has no allocation', file: 'piano.json', from: '"I": "358000000",', to: '', code: 'PRG-009', place: 'campo versions[2].allocations.I', found: 'asse I', advice: /Aggiungere l'importo/ },
  { what: 'the shares of the funds are not a whole', file: 'programma.json', from: '"percent": "35"', to: '"percent": "30"', code: 'PRG-012', place: 'campo financing.shares', found: '95', advice: /atteso 100%.*Correggere le quote/ },
];
