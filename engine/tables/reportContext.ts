import type { FactStore } from '../facts/factStore.js';
import type { Language } from '../number/italianFormat.js';
import { cutOff, formatCivilDate } from '../programme/civilDate.js';
import { keyMaker } from '../programme/figureKey.js';
import type { AxisCode } from '../programme/codes.js';
import type { PlanVersion, PriorityAxis, Programme } from '../programme/programme.js';

/** What the tables of one report are made from. */
export interface ReportContext {
  readonly programme: Programme;
  readonly plan: PlanVersion;
  readonly year: number;
  readonly facts: FactStore;
  /** Makes keys of the report year. */
  readonly figure: ReturnType<typeof keyMaker>;
}

export function makeContext(programme: Programme, plan: PlanVersion, year: number, facts: FactStore): ReportContext {
  return { programme, plan, year, facts, figure: keyMaker(year) };
}

/** The axes that have participants: all but technical assistance. */
export function axesWithParticipants({ programme }: ReportContext): readonly PriorityAxis[] {
  return programme.axes.filter(({ technicalAssistance }) => !technicalAssistance);
}

export function axisLabel(code: AxisCode): { it: string; en: string } {
  return { it: `Asse ${code}`, en: `Axis ${code}` };
}

export const TOTAL_LABEL = { it: 'TOTALE', en: 'TOTAL' } as const;

/** What titles and headings may name: the programme, its code, the year and the date of the data. */
export function reportNames({ programme, year }: ReportContext, language: Language): Record<string, string> {
  return {
    programme: programme.title,
    cci: programme.cci,
    year: String(year),
    date: formatCivilDate(cutOff(year), language),
  };
}
