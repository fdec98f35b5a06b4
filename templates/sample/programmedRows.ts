import { dayOf, lastDayOf, partsOf, writeDay } from './civilDays.js';
import { Random } from './random.js';
import type { SamplePlan } from './samplePlan.js';
import { writtenCents } from './writtenCents.js';

/** The columns of programmato.csv (registrazioni.md). */
export const PROGRAMMED_COLUMNS = ['asse', 'priorita_investimento', 'atto', 'data', 'importo'] as const;

/** The rows of programmato.csv: the acts by which each axis activated its resources. */
export function programmedRows({ frame, money, participants }: SamplePlan, seed: number, year: number): string {
  const random = new Random(seed, 1);
  const rows: string[] = [];
  for (const { axis, priorities } of participants) {
    const { programmed } = money.get(axis.code)!;
    frame.years.forEach((until, t) => {
      const [start, end] = [dayOf(t === 0 ? frame.firstYear : frame.years[t - 1]! + 1, 1, 1), lastDayOf(until)];
      const acts = random.between(3, 6);
      let left = programmed[t]! - (programmed[t - 1] ?? 0);
      for (let i = 0; i < acts; i += 1) {
        const cents = i === acts - 1 ? left : Math.floor((left * random.between(10, 60)) / 100);
        left -= cents;
        const day = random.between(start, end);
        const number = random.between(100, 19_999);
        if (cents === 0 || day > lastDayOf(year)) continue;
        const act = `D.d.u.o. n. ${number}/${partsOf(day).year}`;
        rows.push(`${[axis.code, priorities[i % priorities.length] ?? '', act, writeDay(day), writtenCents(cents)].join(';')}\n`);
      }
    });
  }
  return rows.join('');
}
