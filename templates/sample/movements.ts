import { writeDay, type Day } from './civilDays.js';
import type { Random } from './random.js';
import { writtenCents } from './writtenCents.js';

/** The columns of movimenti.csv (registrazioni.md). */
export const MOVEMENT_COLUMNS = ['codice_operazione', 'data', 'tipo', 'importo', 'quota_ue', 'riferimento'] as const;

/** The movement that adds, the one that takes away, and how rarely the second comes (one in so many). */
const KINDS = {
  committed: { adds: 'IMPEGNO', takes: 'DISIMPEGNO', rarity: 150 },
  paid: { adds: 'PAGAMENTO', takes: 'RECUPERO', rarity: 300 },
  declared: { adds: 'SPESA_DICHIARATA', takes: 'RETTIFICA_DICHIARATA', rarity: 400 },
  certified: { adds: 'CERTIFICATA', takes: 'DECERTIFICATA', rarity: 500 },
} as const;

export interface Amount {
  readonly stage: keyof typeof KINDS;
  readonly day: Day;
  /** Cents. */
  readonly cents: number;
  /** The part of the Union, where it is known. */
  readonly union?: number;
}

/**
 * The rows of an amount of an operation: one movement, now and then a larger one and what is taken back by the end of the period.
 * What is not yet known is left out.
 */
export function movementRows(operation: string, { stage, day, cents, union }: Amount, periodEnd: Day, known: Day, random: Random): string {
  if (cents === 0) return '';
  const { adds, takes, rarity } = KINDS[stage];
  const back = random.oneIn(rarity) ? Math.floor((cents * random.between(5, 25)) / 100) : 0;
  const backDay = back > 0 ? random.between(day, periodEnd) : day;
  const unionBack = Math.floor(back / 2);
  const row = (on: Day, kind: string, amount: number, share: number | undefined) => {
    if (on > known || amount === 0) return '';
    const unionShare = share === undefined ? '' : writtenCents(share);
    return `${operation};${writeDay(on)};${kind};${writtenCents(amount)};${unionShare};${kind.slice(0, 3)} ${(on % 9000) + 1}\n`;
  };
  return row(day, adds, cents + back, union === undefined ? undefined : union + unionBack) + row(backDay, takes, back, union === undefined ? undefined : unionBack);
}
