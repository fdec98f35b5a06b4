import type { Chance } from './chance.js';
import { perhapsAmount, writtenAxis, writtenPriority } from './randomOperations.js';
import type { ProgrammeScope, RecordRow } from './recordSet.js';
import { dayOf, randomCents, UNREADABLE_AMOUNTS, UNREADABLE_DATES, writtenAmount, writtenDate } from './writtenValues.js';

const TYPES = ['IMPEGNO', 'DISIMPEGNO', 'PAGAMENTO', 'RECUPERO', 'SPESA_DICHIARATA', 'RETTIFICA_DICHIARATA', 'CERTIFICATA', 'DECERTIFICATA'];
const FOREIGN_TYPES = ['impegno', 'PAGAMENTI', 'X', ''];

/** Movements of every type. In some sets every movement of a measure gives the share of the Union, in others some do, or none. */
export function randomMovements(count: number, operations: readonly string[], year: number, chance: Chance): RecordRow[] {
  const habits = [0, 0, 0, 0].map(() => chance.of([0, 0.5, 1, 1]));
  return Array.from({ length: count }, () => {
    const kind = chance.whole(0, TYPES.length - 1);
    const cents = randomCents(chance);
    const habit = habits[Math.floor(kind / 2)]!;
    return {
      codice_operazione: chance.weighted([[97, chance.of(operations)], [2, 'OPX'], [0.5, '']] as const),
      data: moneyDate(year, chance),
      tipo: chance.is(0.01) ? chance.of(FOREIGN_TYPES) : TYPES[kind]!,
      importo: chance.is(0.02) ? perhapsAmount(chance, 0.9) : writtenAmount(cents, chance),
      quota_ue: chance.is(habit) ? unionShare(cents, habit === 1 ? 0 : 0.05, chance) : '',
      riferimento: chance.of(['', 'Decreto 1; 2', 'n. "3"']),
    };
  });
}

function unionShare(cents: number, bad: number, chance: Chance): string {
  if (chance.is(bad)) return chance.is(0.5) ? writtenAmount(cents + chance.whole(1, 1000), chance) : chance.of(UNREADABLE_AMOUNTS);
  return writtenAmount(chance.of([cents, 0, Math.floor(cents / 2), chance.whole(0, cents)]), chance);
}

function moneyDate(year: number, chance: Chance): string {
  if (chance.is(0.01)) return chance.of(['', ...UNREADABLE_DATES]);
  if (chance.is(0.08)) return writtenDate(chance.of([dayOf(2013, 12, 31), dayOf(2014, 1, 1), dayOf(year, 12, 31), dayOf(year + 1, 1, 1), dayOf(year - 1, 12, 31), dayOf(year, 1, 1)]), chance);
  return writtenDate(chance.whole(dayOf(2014, 1, 1), dayOf(year + 1, 1, 31)), chance);
}

/** Acts that activate resources, for an axis or for one of its priorities. */
export function randomProgrammed(count: number, scope: ProgrammeScope, year: number, chance: Chance): RecordRow[] {
  return Array.from({ length: count }, () => {
    const axis = chance.of(scope.axes);
    const foreign = chance.of(scope.axes.filter(({ code, investmentPriorities }) => code !== axis.code && investmentPriorities.length > 0));
    const own = axis.investmentPriorities;
    return {
      asse: chance.is(0.03) ? chance.of(['', 'XX', 'nove']) : writtenAxis(axis.code, chance),
      priorita_investimento: chance.weighted([
        [4, ''],
        [10, own.length === 0 ? '' : writtenPriority(chance.of(own).code, chance)],
        [0.4, chance.of([foreign.investmentPriorities[0]!.code, 'x'])],
      ] as const),
      atto: chance.of(['D.G.R. 1', 'D.d.u.o. "2"; 3', '']),
      data: moneyDate(year, chance),
      importo: perhapsAmount(chance, 0.05),
    };
  });
}
