/**
 * What the compiler must refuse (conventions, point 4: units never mix). `npx tsc -b` compiles this file: a line marked
 * `@ts-expect-error` that the compiler accepts is itself an error, so every line below is a test.
 */
import { differenceOf, exactly, sumOf, type Euro, type PersonCount, type PlainNumber, type Quantity } from '../../engine/number/quantity.js';
import type * as operations from '../../engine/number/quantity.js';
import { ratioOf, type NOT_COMPUTABLE, type Ratio } from '../../engine/number/ratio.js';
import { cutOff, type CivilDate } from '../../engine/programme/civilDate.js';
import { normaliseAxis, type AxisCode, type PriorityCode } from '../../engine/programme/codes.js';

const euro: Euro = exactly('euro', '100.00');
const persons: PersonCount = exactly('persons', 3);
const projects: PlainNumber = exactly('number', 3);
const share: Quantity<'ratio'> = exactly('ratio', '0.5');

/* ---- what is admitted: without these the refusals would prove nothing ---- */
export const sum: Euro = sumOf('euro', [euro, euro]);
export const difference: Euro = differenceOf(euro, euro);
export const quotient: Ratio | typeof NOT_COMPUTABLE = ratioOf(euro, euro);
export const heads: PersonCount = sumOf('persons', [persons, persons]);

/* ---- a sum has one unit ---- */
// @ts-expect-error euro + persons, with the unit said
sumOf<'euro'>('euro', [persons]);
// @ts-expect-error persons among euro, with the unit told by the first argument only
sumOf('euro', [persons]);
// @ts-expect-error persons + euro, with the unit said
sumOf<'persons'>('persons', [persons, euro]);
// @ts-expect-error persons and projects are both counts, and still not the same thing
sumOf<'persons'>('persons', [projects]);
// @ts-expect-error a sum of persons is no amount
export const personsAsEuro: Euro = sumOf('persons', [persons]);

/* ---- a difference has one unit ---- */
// @ts-expect-error euro - persons
differenceOf(euro, persons);
// @ts-expect-error persons - euro
differenceOf(persons, euro);
// @ts-expect-error euro - ratio
differenceOf(euro, share);

/* ---- a ratio has terms of one unit ---- */
// @ts-expect-error euro over persons
ratioOf(euro, persons);
// @ts-expect-error persons over euro
ratioOf(persons, euro);
// @ts-expect-error a ratio of amounts is no amount
export const ratioAsEuro: Euro = ratioOf(euro, euro);
// @ts-expect-error a ratio may be not computable: who uses it must look first
export const surelyARatio: Ratio = ratioOf(euro, euro);

/* ---- nothing multiplies euro by euro ---- */
// @ts-expect-error euro × euro with the sign of the language
export const timesSign = euro * euro;
// @ts-expect-error euro + euro with the sign of the language: only sumOf adds
export const plusSign = euro + euro;
// @ts-expect-error a quantity has no method of its own: the decimals inside it do, and they carry no unit
euro.times(euro);
/** The operations on quantities, all of them: a new one (a product, say) stops the compilation here and must be thought over. */
type Known =
  | 'exactly'
  | 'asPrinted'
  | 'isExact'
  | 'isComplete'
  | 'sumOf'
  | 'differenceOf'
  | 'missingOf'
  | 'knownDecimals';
export const everyOperationIsKnown: Exclude<keyof typeof operations, Known> extends never ? true : false = true;

/* ---- units, codes and dates are not plain texts, amounts are not plain numbers ---- */
// @ts-expect-error no such unit
exactly('lire', 1);
// @ts-expect-error a bare number is no amount
export const bareNumber: Euro = 100;
// @ts-expect-error persons are no amount
export const headsAsEuro: Euro = persons;
// @ts-expect-error a text is no axis before it is normalised
export const bareAxis: AxisCode = 'II';
// @ts-expect-error a text that may name no axis is no axis
export const maybeAxis: AxisCode = normaliseAxis('II');
// @ts-expect-error an axis is no investment priority
export const axisAsPriority: PriorityCode = normaliseAxis('II')!;
// @ts-expect-error a text is no date before it is read
export const bareDate: CivilDate = '2018-12-31';
// @ts-expect-error a date is no axis
export const dateAsAxis: AxisCode = cutOff(2018);
