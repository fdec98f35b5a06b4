import type { Chance } from './chance.js';
import type { ProgrammeScope, RecordRow } from './recordSet.js';
import { dayOf, randomCents, UNREADABLE_AMOUNTS, UNREADABLE_DATES, writtenAmount, writtenDate } from './writtenValues.js';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Codes that a careless key would mix up: numbers with zeros before them, and beginnings of each other. */
const TRICKY_CODES = ['1', '01', '001', 'A', 'AB', 'A B', 'ABC', 'é;1', '1"2', '__proto__', 'constructor', 'OP-È', '1e1', '10', 'null'];

/** Valid codes of the categories of intervention that ESF operations may have (Reg. (EU) 215/2014, Annex I), few enough to meet again. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  settore_intervento: ['102', '103', '117', ''],
  forma_finanziamento: ['01', '04'],
  territorio: ['01', '02', ''],
  meccanismo_territoriale: ['07'],
  tema_secondario: ['01', '08'],
  attivita_economica: ['18', '19', ''],
  ubicazione: ['ITC4C', 'ITC41'],
};

/** `I`, `1`, `Asse I`, `asse 1`: the spellings of an axis. */
export function writtenAxis(code: string, chance: Chance): string {
  const arabic = String(ROMAN.indexOf(code) + 1);
  return chance.of([code, code, code, arabic, `Asse ${code}`, `asse ${arabic}`, code.toLowerCase()]);
}

/** `8.i`, `8i`, `PI 8i`, `8.I`: the spellings of a priority. */
export function writtenPriority(code: string, chance: Chance): string {
  const [objective, numeral] = code.split('.') as [string, string];
  return chance.of([code, code, code, `${objective}${numeral}`, `PI ${objective}${numeral}`, `${objective}.${numeral.toUpperCase()}`, `PI ${code}`]);
}

/** An amount that is now and then empty or unreadable. */
export function perhapsAmount(chance: Chance, bad = 0.03): string {
  if (chance.is(bad)) return chance.of(UNREADABLE_AMOUNTS);
  return chance.is(bad / 3) ? '' : writtenAmount(randomCents(chance), chance);
}

/** Operations, a few of them revoked, later, unusable, without date or costs, or given twice. */
export function randomOperations(count: number, scope: ProgrammeScope, year: number, chance: Chance): RecordRow[] {
  const rows: RecordRow[] = [];
  for (let i = 0; rows.length < count; i += 1) {
    const code = i < TRICKY_CODES.length ? TRICKY_CODES[i]! : `OP${i}`;
    if (chance.is(0.03)) rows.push(unusable(code, scope, year, chance));
    rows.push(operation(code, scope, year, chance));
    if (chance.is(0.05)) rows.push(operation(chance.of(rows)['codice_operazione']!, scope, year, chance));
    if (chance.is(0.03)) rows.push(chance.of(rows));
  }
  return rows;
}

function operation(code: string, scope: ProgrammeScope, year: number, chance: Chance): RecordRow {
  const axis = chance.of(scope.axes);
  const priorities = axis.investmentPriorities;
  const yesNo = () => chance.weighted([[4, 'S'], [3, 'N'], [2, ''], [0.3, chance.of(['s', 'SI', 'R', '1'])]] as const);
  const dimensions = Object.fromEntries(Object.entries(DIMENSIONS).map(([column, codes]) => [column, chance.of(codes)]));
  return {
    codice_operazione: code,
    cup: `E${chance.whole(10, 99)}C`,
    titolo: chance.of(['Corso', 'Corso "base"; serale', 'Due\nrighe', 'Società e università', '"', '']),
    asse: writtenAxis(axis.code, chance),
    priorita_investimento: priorities.length === 0 ? '' : writtenPriority(chance.of(priorities).code, chance),
    obiettivo_specifico: '',
    azione: '8.1.1',
    categoria_regione: chance.weighted([[12, ''], [3, scope.categoryOfRegion], [1, 'IT'], [1, 'MS'], [1, 'PS'], [0.5, chance.of(['ps', 'XX', 'R'])]] as const),
    beneficiario: chance.of(['Comune di Cantù', 'Ente; "uno"', 'ACME']),
    data_selezione: selectionDate(year, chance),
    stato: chance.weighted([[10, 'attiva'], [8, 'conclusa'], [1.2, 'revocata'], [1, ''], [0.3, 'sospesa'], [0.3, 'Revocata']] as const),
    costo_ammissibile_totale: perhapsAmount(chance, 0.02),
    costo_ammissibile_pubblico: perhapsAmount(chance, 0.02),
    ...dimensions,
    parti_sociali_ong: yesNo(),
    partecipazione_femminile: yesNo(),
    pubblica_amministrazione: yesNo(),
    pmi_sostenute: chance.weighted([[6, ''], [3, String(chance.whole(0, 40))], [0.5, chance.of(['-1', 'tre', '2,5', 'S'])]] as const),
    importo_finanziamento_incrociato: chance.is(0.8) ? '' : perhapsAmount(chance),
    importo_fuori_unione: chance.is(0.9) ? '' : perhapsAmount(chance),
  };
}

function selectionDate(year: number, chance: Chance): string {
  if (chance.is(0.02)) return chance.of(UNREADABLE_DATES);
  if (chance.is(0.01)) return '';
  // Never before 2014: the contract does not say in which year such an operation counts.
  const boundaries = [dayOf(2014, 1, 1), dayOf(year, 12, 31), dayOf(year + 1, 1, 1)];
  return writtenDate(chance.is(0.1) ? chance.of(boundaries) : chance.whole(dayOf(2014, 1, 1), dayOf(year + 1, 2, 15)), chance);
}

/** An operation that cannot be used: no code, an axis that is not there, a priority that is missing or of another axis. */
function unusable(code: string, scope: ProgrammeScope, year: number, chance: Chance): RecordRow {
  const row = operation(code, scope, year, chance);
  const withPriorities = scope.axes.filter(({ investmentPriorities }) => investmentPriorities.length > 0);
  const [first, second] = chance.shuffled(withPriorities);
  return {
    ...row,
    ...chance.of([
      { codice_operazione: '' },
      { asse: '' },
      { asse: chance.of(['XX', 'undici', '0', '99', 'Asse']) },
      { asse: first!.code, priorita_investimento: '' },
      { asse: first!.code, priorita_investimento: second!.investmentPriorities[0]!.code },
      { asse: first!.code, priorita_investimento: chance.of(['8', 'i', '8.z', '77.i']) },
    ]),
  };
}
