import type { PublishedFigure } from '../../input/figure.js';
import type { MeasureId } from '../../programme/measures.js';
import { countedPersons } from './countedPersons.js';
import { all, printed, sumOf, type Expression } from './expression.js';
import type { FigureIndex } from './figureIndex.js';
import type { Identity } from './identity.js';

/** What is certified was paid, what is paid was committed, what is committed was programmed; for the programme, its axes, its initiatives. */
const STAGE_BEFORE: Partial<Record<MeasureId, MeasureId>> = {
  certified: 'paid',
  paid: 'committed',
  committed: 'programmed',
  certifiedUnion: 'certified',
  initiativePaid: 'initiativeCommitted',
  initiativeCommitted: 'initiativeProgrammed',
};

/** Output indicators that divide the participants: each person is in one of them. Reg. (EU) 1304/2013, Annex I. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['CO01', 'CO03', 'CO05'], // unemployed, inactive, employed
  ['CO09', 'CO10', 'CO11'], // ISCED 1-2, 3-4, 5-8
];
/** Output indicators that count participants, not projects or enterprises. */
const PERSONS = /^CO(?:0\d|1[0-9])$/;
const INITIATIVE_SIZES: readonly MeasureId[] = ['initiativeProgrammed', 'initiativeCommitted', 'initiativePaid', 'initiativeProjects', 'initiativePersons'];

/** What cannot be larger than something else: a stage than the one before, a part than the whole. */
export function orderIdentities(figure: PublishedFigure, index: FigureIndex): Identity[] {
  return [...stages(figure, index), ...indicators(figure, index), ...persons(figure, index), ...details(figure, index), ...initiatives(figure, index)];
}

function stages(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, item, priority, detail } = figure.key;
  const before = STAGE_BEFORE[measure];
  if (before === undefined || detail !== undefined) return [];
  return atMost('stages', figure, index.near(figure, before, { ...(axis && { axis }), ...(item && { item }), ...(priority && { priority }) }));
}

function indicators(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, indicator = '', priority, isRate, date } = figure.key;
  if (measure !== 'indicatorValue' || isRate || axis === undefined || date !== undefined) return [];
  if (priority !== undefined) return atMost('subset', figure, index.near(figure, measure, { axis, indicator }));
  if (!PERSONS.test(indicator)) return [];
  const everyone = countedPersons(figure, index).participants(axis);
  const group = EXCLUSIVE.find(([first]) => first === indicator) ?? [];
  const together = group.flatMap((one) => index.near(figure, measure, { axis, indicator: one }) ?? []);
  const isSum = together.length > 1 && everyone !== undefined && everyone.figures.length === 1;
  return [
    ...atMost('subset', figure, everyone),
    ...(isSum ? [{ kind: 'subset' as const, relation: 'atLeast' as const, result: everyone.figures[0]!, computed: sumOf(together) }] : []),
  ];
}

function persons(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, sex } = figure.key;
  const { participants } = countedPersons(figure, index);
  if (measure === 'vulnerable') return atMost('subset', figure, participants(axis));
  return measure === 'participants' && sex !== 'T' ? atMost('subset', figure, participants(axis)) : [];
}

/** What a detail counts is a part of what the initiative counts. Unemployed and inactive are never the same persons. */
function details(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, item, priority, detail } = figure.key;
  if (!INITIATIVE_SIZES.includes(measure) || detail === undefined || axis === undefined || item === undefined) return [];
  const whole = (scope: { priority?: NonNullable<typeof priority> }) =>
    index.near(figure, measure, { axis, item, ...scope }) ?? (measure === 'initiativeProgrammed' ? index.near(figure, 'initiativeAmount', { axis, item, ...scope }) : undefined);
  const of = whole({}) ?? (priority && whole({ priority }));
  const isUnemployed = measure === 'initiativePersons' && detail === 'disoccupati';
  const together = isUnemployed ? all([printed(figure), index.near(figure, measure, { axis, item, detail: 'inattivi' })]) : undefined;
  const isSum = together !== undefined && of?.figures.length === 1;
  return [
    ...atMost('subset', figure, of),
    ...(isSum ? [{ kind: 'subset' as const, relation: 'atLeast' as const, result: of.figures[0]!, computed: sumOf(together) }] : []),
  ];
}

/** An initiative that is the sum of others, as the programme says; and those of an axis together within what the axis programmed. */
function initiatives(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { measure, axis, item, priority, detail, year } = figure.key;
  const { initiativeTotals } = index.programme;
  if (measure === 'programmed' && axis !== undefined) return programmedWithin(figure, index);
  const total = initiativeTotals.find((one) => one.report === year && one.axis === axis && one.initiative === item && one.priority === priority && one.measure === measure);
  if (total === undefined || detail !== undefined || axis === undefined) return [];
  const terms = all(total.parts.map((part) => index.near(figure, part.measure, { axis, item: part.initiative, ...(part.priority && { priority: part.priority }) })));
  return terms === undefined ? [] : [{ kind: 'initiatives', relation: 'equal', result: figure, computed: sumOf(terms) }];
}

function programmedWithin(figure: PublishedFigure, index: FigureIndex): Identity[] {
  const { axis, year } = figure.key;
  const isListed = ({ key }: PublishedFigure) => key.measure === 'initiativeProgrammed' && key.axis === axis && key.year === year && key.detail === undefined;
  const isPart = ({ key }: PublishedFigure) =>
    index.programme.initiativeTotals.some((total) => total.report === year && total.axis === axis && total.measure === 'initiativeProgrammed' && total.parts.some(({ initiative }) => initiative === key.item));
  const listed = index.figures.filter((one) => isListed(one) && !isPart(one) && one.document === figure.document && index.occurrences(one.key).find(({ document }) => document === one.document) === one);
  if (listed.length < 2) return [];
  return [{ kind: 'initiatives', relation: 'atLeast', result: figure, computed: sumOf(listed.map(printed)), mayFail: 'overlap' }];
}

function atMost(kind: Identity['kind'], result: PublishedFigure, computed: Expression | undefined): Identity[] {
  return computed === undefined ? [] : [{ kind, relation: 'atMost', result, computed }];
}
