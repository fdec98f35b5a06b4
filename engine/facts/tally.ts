import { decimal, ZERO, type Decimal } from '../number/decimal.js';
import { exactly, type Unit } from '../number/quantity.js';
import { keyText, type FigureKey } from '../programme/figureKey.js';
import type { Counted } from './counted.js';
import type { Fact } from './fact.js';

interface Entry {
  readonly key: FigureKey;
  readonly unit: Unit;
  readonly counted: Counted;
  /** Persons, projects, or cents of the euro: whole numbers, far below 2^53. */
  total: number;
}

const CENTS: Decimal = decimal(100);

/** Adds up whole numbers by figure key. A figure opened with zero stays zero when nothing is added: it is known. */
export class Tally {
  private readonly entries = new Map<string, Entry>();

  /** @param value a count, or an amount in cents */
  add(key: FigureKey, unit: Unit, counted: Counted, value = 0): void {
    const text = keyText(key);
    const entry = this.entries.get(text);
    if (entry === undefined) this.entries.set(text, { key, unit, counted, total: value });
    else entry.total += value;
  }

  facts(): Fact[] {
    return [...this.entries.values()].map(({ key, unit, counted, total }): Fact => {
      // Most are zero: the same object for all of them.
      const value = total === 0 ? ZERO : unit === 'euro' ? decimal(total).dividedBy(CENTS) : decimal(total);
      return { key, quantity: exactly(unit, value), source: '', counted };
    });
  }
}
