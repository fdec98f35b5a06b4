import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyCause, type Neighbour } from '../../engine/checks/likelyCause.js';
import { decimal, powerOfTen } from '../../engine/number/decimal.js';
import { exactly, type Unit } from '../../engine/number/quantity.js';
import { Chance } from '../support/records/chance.js';
import { holds, SEED } from './holds.js';

/** Whole numbers of five to nine digits, and amounts with cents, with no zero at the end. */
const figures = fc
  .integer({ min: 10_000, max: 999_999_999 })
  .chain((units) => fc.constantFrom(`${units}`, `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`))
  .filter((text) => !text.endsWith('0'));

const causeOf = (found: string, expected: string, neighbours: readonly Neighbour[] = [], unit: Unit = 'euro') =>
  likelyCause(decimal(found), exactly(unit, expected), { neighbours });

const place = fc.nat();
/** The places of the digits of a number. */
const digitsAt = (text: string) => [...text].flatMap((letter, i) => (letter === '.' ? [] : [i]));

const cell = { table: 'T', row: 'r', column: 'c' };

describe('the likely cause', () => {
  holds('is a digit when one digit is another', fc.property(figures, place, fc.integer({ min: 1, max: 9 }), (text, where, step) => {
    const at = digitsAt(text)[where % digitsAt(text).length]!;
    const digit = (Number(text[at]) + step) % 10;
    fc.pre(!(at === 0 && digit === 0) && !(at === text.length - 1 && digit === 0));
    const found = text.slice(0, at) + String(digit) + text.slice(at + 1);
    // The last digit one off may be rounding; elsewhere one digit may make a neighbour of it as two would exchanged.
    expect(causeOf(found, text)?.kind).toMatch(at === text.length - 1 ? /^(?:digit|rounding)$/ : /^digit$/);
  }));

  holds('is two digits swapped when neighbours change places', fc.property(figures, place, (text, where) => {
    const pairs = digitsAt(text).flatMap((i, k, all) => (all[k + 1] === undefined || text[i] === text[all[k + 1]!] ? [] : [[i, all[k + 1]!] as const]));
    fc.pre(pairs.length > 0);
    const [i, j] = pairs[where % pairs.length]!;
    fc.pre(!(i === 0 && text[j] === '0') && !(j === text.length - 1 && text[i] === '0'));
    const letters = [...text];
    [letters[i], letters[j]] = [letters[j]!, letters[i]!];
    expect(causeOf(letters.join(''), text)).toEqual({ kind: 'swappedDigits' });
  }));

  holds('is a lost digit, or one typed twice', fc.property(figures.filter((text) => !text.includes('.')), place, (text, where) => {
    const at = where % text.length;
    const [lost, doubled] = [text.slice(0, at) + text.slice(at + 1), text.slice(0, at + 1) + text.slice(at)];
    fc.pre(at > 0 && at < text.length - 1);
    expect(causeOf(lost, text)?.kind).toBe('lostDigit');
    expect(causeOf(doubled, text)?.kind).toBe('doubledDigit');
  }));

  holds('is the sign, or a power of ten', fc.property(figures, fc.constantFrom(-6, -3, -2, -1, 1, 2, 3, 6), (text, power) => {
    expect(causeOf(`-${text}`, text)).toEqual({ kind: 'sign' });
    expect(causeOf(decimal(text).times(powerOfTen(power)).toFixed(), text)).toEqual({ kind: 'scale', power });
  }));

  holds('is a term left out, or counted twice', fc.property(figures, figures, (text, term) => {
    const neighbours: Neighbour[] = [{ cell, value: decimal(term), relation: 'term' }];
    const total = decimal(text).plus(term).times(7).plus('0.13');
    const [without, twice] = [total.minus(term), total.plus(term)];
    fc.pre(!without.abs().equals(total));
    const kinds = [causeOf(without.toFixed(), total.toFixed(), neighbours), causeOf(twice.toFixed(), total.toFixed(), neighbours)];
    expect(kinds).toEqual([{ kind: 'leftOut', cell }, { kind: 'countedTwice', cell }]);
  }));

  holds('is the cell beside, when its figure stands there to the last digit', fc.property(figures, figures, fc.constantFrom(['row', 'shiftedRow'], ['sex', 'exchanged'], ['other', 'otherCell']), (text, other, [relation, kind]) => {
    fc.pre(text.replace(/\D/g, '').length !== other.replace(/\D/g, '').length);
    fc.pre(decimal(text).dividedBy(other).log(10).isInteger() === false);
    expect(causeOf(other, text, [{ cell, value: decimal(other), relation: relation as Neighbour['relation'] }])).toEqual({ kind, cell });
  }));

  holds('is last year’s figure, when it is still there', fc.property(figures, figures, (text, last) => {
    fc.pre(text !== last && !decimal(text).dividedBy(last).log(10).isInteger());
    expect(likelyCause(decimal(last), exactly('persons', text), { lastYear: decimal(last) })).toEqual({ kind: 'lastYear' });
  }));

  holds('is rounding or truncation of a percentage', fc.property(fc.integer({ min: 100_001, max: 999_999 }), (units) => {
    const text = String(units);
    fc.pre(!text.endsWith('0') && text[2] !== '0' && text[2] !== '9');
    const exact = decimal(text).dividedBy(1_000_000);
    const truncated = decimal(text.slice(0, 3)).dividedBy(1000);
    const rounded = truncated.plus('0.001');
    expect(likelyCause(truncated, exactly('ratio', exact))?.kind).toBe('truncation');
    expect(likelyCause(rounded, exactly('ratio', exact))?.kind).toBe('rounding');
  }));

  // Uniform figures: those of the library come in families, one digit apart.
  it('is none for two figures that have nothing to do with each other, but for one pair in a thousand', () => {
    const chance = new Chance(SEED);
    const pairs = Array.from({ length: 20_000 }, () => [chance.whole(10_000, 999_999), chance.whole(10_000, 999_999)] as const);
    const explained = pairs.filter(([found, expected]) => found !== expected && causeOf(String(found), String(expected)) !== undefined);
    expect(explained.length).toBeLessThanOrEqual(20);
  });
});
