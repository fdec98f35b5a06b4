import { MONEY_MEASURES, type RecordFact, type RecordFacts } from './recordFacts.js';

/** The first line of the long form. */
export const LONG_FORM_HEADING = 'measure,axis,priority,category,sex,year,indicator,value';

/** The facts as lines of the long form, sorted, without the heading: amounts in euro with a decimal dot, zero left out. */
export function recordsLongForm({ facts }: RecordFacts): string[] {
  return facts
    .filter(({ value }) => value !== 0)
    .map((fact) => [fact.measure, fact.axis, fact.priority ?? '', fact.region, fact.sex, fact.year, fact.indicator ?? '', valueText(fact)].join(','))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function valueText({ measure, value }: RecordFact): string {
  return MONEY_MEASURES.has(measure) ? euroText(value) : String(value);
}

/** "1234.5" of 123450 cents. */
export function euroText(cents: number): string {
  const size = Math.abs(cents);
  const fraction = String(size % 100).padStart(2, '0').replace(/0+$/, '');
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}${fraction === '' ? '' : `.${fraction}`}`;
}
