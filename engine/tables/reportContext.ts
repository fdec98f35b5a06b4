import type { FactStore } from '../facts/factStore.js';
import type { Language } from '../number/italianFormat.js';
import { cutOff, formatCivilDate } from '../programme/civilDate.js';
import { keyMaker, type FigureKey } from '../programme/figureKey.js';
import type { AxisCode } from '../programme/codes.js';
import type { PlanVersion, PriorityAxis, Programme } from '../programme/programme.js';

/** What the tables of one report are made from. */
export interface ReportContext {
  readonly programme: Programme;
  readonly plan: PlanVersion;
  readonly year: number;
  /** What the summary tables (S1, S2, …) are made from. */
  readonly facts: FactStore;
  /** What the tables of the official model are made from: the same, unless the records are a sample. */
  readonly official: FactStore;
  /** True when the official tables show invented records. */
  readonly isSample: boolean;
  /** The keys of the official figures of another category of region than that of the programme: none in most reports. */
  readonly regional: readonly FigureKey[];
  /** Makes keys of the report year. */
  readonly figure: ReturnType<typeof keyMaker>;
}

export function makeContext(programme: Programme, plan: PlanVersion, year: number, facts: FactStore, sample?: FactStore): ReportContext {
  const official = sample ?? facts;
  return { programme, plan, year, facts, official, isSample: sample !== undefined, regional: regionalKeys(official, programme), figure: keyMaker(year) };
}

function regionalKeys({ all }: FactStore, { categoryOfRegion }: Programme): FigureKey[] {
  return all.flatMap(({ key }) => (key.region === undefined || key.region === categoryOfRegion ? [] : [key]));
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
