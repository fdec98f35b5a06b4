import type { AxisCode } from '../../programme/codes.js';
import type { Sex } from '../../programme/figureKey.js';
import type { PublishedFigure } from '../../input/figure.js';
import { all, sumOf, type Expression } from './expression.js';
import type { FigureIndex } from './figureIndex.js';

/** The groups of vulnerable persons, by their common indicators: Reg. (EU) 1304/2013, Annex I. */
export const VULNERABLE_GROUPS = ['CO15', 'CO16', 'CO17'] as const;

/** The persons that printed percentages refer to: printed, or made of what is printed. */
export interface CountedPersons {
  participants(axis: FigureAxis, sex?: Sex): Expression | undefined;
  vulnerable(axis: FigureAxis): Expression | undefined;
  group(axis: FigureAxis, indicator: string): Expression | undefined;
}

export type FigureAxis = PublishedFigure['key']['axis'];

export function countedPersons(figure: PublishedFigure, index: FigureIndex): CountedPersons {
  const axes = participantAxes(index);
  const scoped = (axis: FigureAxis) => (axis === undefined ? {} : { axis });
  const areas = axesOfAreas(index, figure.key.year);

  const overAxes = (axis: FigureAxis, of: (axis: AxisCode) => Expression | undefined, mayMiss: readonly AxisCode[] = []) => {
    const within = axis === undefined ? axes : areas.get(axis);
    const needed = within?.filter((one) => !mayMiss.includes(one) || of(one) !== undefined);
    const terms = needed && all(needed.map(of));
    return terms && sumOf(terms);
  };
  const participants = (axis: FigureAxis, sex: Sex = 'T'): Expression | undefined => {
    const own = index.near(figure, 'participants', { ...scoped(axis), sex });
    return own ?? (isAxis(axis) ? undefined : overAxes(axis, (one) => participants(one, sex)));
  };
  const missing = index.programme.axes.filter(({ vulnerabilityMayBeMissing }) => vulnerabilityMayBeMissing).map(({ code }) => code);
  const group = (axis: FigureAxis, indicator: string): Expression | undefined => {
    const own = index.near(figure, 'indicatorValue', { ...scoped(axis), indicator });
    return own ?? (isAxis(axis) ? undefined : overAxes(axis, (one) => group(one, indicator), missing));
  };
  const vulnerable = (axis: FigureAxis): Expression | undefined => {
    const own = index.near(figure, 'vulnerable', scoped(axis));
    if (own !== undefined) return own;
    if (!isAxis(axis)) return overAxes(axis, vulnerable, missing);
    const groups = all(VULNERABLE_GROUPS.map((one) => index.near(figure, 'indicatorValue', { axis, indicator: one })));
    return groups && sumOf(groups);
  };
  return { participants, vulnerable, group };
}

/** The axes that have participants: all but technical assistance. */
export function participantAxes({ programme }: FigureIndex): AxisCode[] {
  return programme.axes.filter(({ technicalAssistance }) => !technicalAssistance).map(({ code }) => code);
}

/** The axes of each area, as the report of a year groups them. */
export function axesOfAreas({ programme }: FigureIndex, year: number): ReadonlyMap<string, readonly AxisCode[]> {
  const grouping = programme.policyAreas.filter(({ fromReport }) => fromReport <= year).reduce<(typeof programme.policyAreas)[number] | undefined>(
    (latest, one) => (latest === undefined || one.fromReport > latest.fromReport ? one : latest),
    undefined,
  );
  return new Map(grouping?.areas.map(({ code, axes }) => [`area:${code}`, axes] as const));
}

function isAxis(axis: FigureAxis): axis is AxisCode {
  return axis !== undefined && !axis.startsWith('area:');
}
