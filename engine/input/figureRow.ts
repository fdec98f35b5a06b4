import { decimal, type Decimal } from '../number/decimal.js';
import { parseItalianNumber, shownDecimals } from '../number/italianFormat.js';
import { issue, type Issue, type IssueCode } from '../issues.js';
import { isCommonIndicator } from '../law/period2014/commonIndicators.js';
import { parseCivilDate, type CivilDate } from '../programme/civilDate.js';
import { normaliseAxis, normalisePriority, type AxisCode, type PriorityCode } from '../programme/codes.js';
import { isRateOf, type AreaCode, type FigureKey } from '../programme/figureKey.js';
import { MEASURES, measureNamed, typedMeasureNames, type Measure, type MeasureId } from '../programme/measures.js';
import { CATEGORIES_OF_REGION, type Programme } from '../programme/programme.js';
import { quantityOf, WRITTEN_UNITS, type WrittenUnit } from '../programme/writtenQuantity.js';
import { INITIATIVE_STATES, QUALIFIERS, type Figure } from './figure.js';
import type { NamedRow } from './headings.js';

/** The columns that say what a figure is about and what it is worth. */
export const FIGURE_COLUMNS = {
  mandatory: ['misura', 'asse', 'genere', 'indicatore', 'valore', 'unita', 'decimali'],
  optional: [
    'priorita_investimento',
    'categoria_regione',
    'voce',
    'dettaglio',
    'base',
    'qualificatore',
    'data_riferimento',
    'stato',
    'nota',
  ],
} as const;

export interface RowContext {
  readonly programme: Programme;
  readonly file: string;
  /** Publications print also figures that are never typed in. */
  readonly admitsComputed: boolean;
}

const SEXES = ['T', 'M', 'F'] as const;
const N3_BASES = ['totale', 'quota UE'] as const;
/** Texts go into cells and, joined, into sentences: far less than the 32 767 characters of an Excel cell. */
const LONGEST_TEXT = 1000;
const TEXT_COLUMNS = ['voce', 'dettaglio', 'base', 'fonte', 'nota'];
/** Digits that Excel keeps. */
const MOST_DIGITS = 15;
/** Whole numbers: there a lone dot can only part the thousands. */
const COUNTS: readonly WrittenUnit[] = ['persone', 'numero'];
const CENTS = 2;
const NONE = '–';

/** Reads one row: the figure, or the issues that name row, column, what was found and what was expected. */
export function readFigureRow(row: NamedRow, year: number, context: RowContext): { figure?: Omit<Figure, 'source'>; issues: Issue[] } {
  const reader = new RowReader(row, context);
  const measure = reader.measure();
  const unit = reader.code('unita', Object.keys(WRITTEN_UNITS) as WrittenUnit[], true);
  const axis = reader.axis();
  const priority = reader.priority(axis);
  const sex = reader.code('genere', SEXES);
  const region = reader.code('categoria_regione', CATEGORIES_OF_REGION);
  const qualifier = reader.code('qualificatore', QUALIFIERS);
  const state = reader.code('stato', INITIATIVE_STATES);
  const date = reader.date();
  const indicator = measure && reader.indicator(measure, axis);
  const base = measure === 'n3Target' ? reader.code('base', N3_BASES, true) : row.field('base') || undefined;
  const written = unit && reader.number(unit);
  if (measure && unit) reader.checkUnit(measure, unit);
  reader.checkLengths();
  if (reader.issues.length > 0 || !measure || !unit || !written) return { issues: reader.issues };

  const quantity = quantityOf(written.value.toFixed(), unit, written.decimals);
  const detail = measure === 'n3Target' ? base : row.field('dettaglio') || undefined;
  const item = row.field('voce') || undefined;
  const key: FigureKey = {
    measure,
    year,
    isRate: isRateOf(measure, quantity.unit),
    ...(axis && { axis }),
    ...(priority && { priority }),
    ...(region && region !== context.programme.categoryOfRegion && { region }),
    ...(sex && { sex }),
    ...(indicator && { indicator }),
    ...(item && { item }),
    ...(detail && { detail }),
    ...(date && { date }),
  };
  return {
    figure: {
      key,
      quantity,
      writtenUnit: unit,
      decimals: written.decimals,
      ...(qualifier && { qualifier }),
      ...(state && { state }),
      ...(base && { base }),
      file: context.file,
      row: row.line,
    },
    issues: [],
  };
}

/** Reads the fields of one row, gathering the issues. */
class RowReader {
  readonly issues: Issue[] = [];

  constructor(
    private readonly row: NamedRow,
    private readonly context: RowContext,
  ) {}

  measure(): MeasureId | undefined {
    const text = this.row.field('misura');
    const measure = measureNamed(text);
    if (measure !== undefined && (this.context.admitsComputed || MEASURES[measure].typed)) return measure;
    return this.refuse('DAT-006', 'misura', { found: text, expected: typedMeasureNames().join(', ') });
  }

  axis(): AxisCode | AreaCode | undefined {
    const text = this.row.field('asse');
    if (text === '') return undefined;
    const axis = normaliseAxis(text);
    const axes = this.context.programme.axes.map(({ code }) => code);
    if (axis !== undefined && axes.includes(axis)) return axis;
    const areas = this.context.programme.policyAreas.flatMap((grouping) => grouping.areas.map(({ code }): AreaCode => `area:${code}`));
    const area = areas.find((one) => one === text);
    return area ?? this.refuse('DAT-003', 'asse', { found: text, expected: axes.join(', ') });
  }

  priority(axis: string | undefined): PriorityCode | undefined {
    const text = this.row.field('priorita_investimento');
    if (text === '') return undefined;
    const priority = normalisePriority(text);
    const admitted = this.context.programme.axes
      .filter(({ code }) => axis === undefined || code === axis)
      .flatMap(({ investmentPriorities }) => investmentPriorities.map(({ code }) => code));
    if (priority !== undefined && admitted.includes(priority)) return priority;
    return this.refuse('DAT-016', 'priorita_investimento', { found: text, axis: axis ?? NONE, expected: admitted.join(', ') || NONE });
  }

  indicator(measure: MeasureId, axis: string | undefined): string | undefined {
    const text = this.row.field('indicatore');
    const isNeeded = measure === 'indicatorValue' || measure === 'targetAchievement';
    if (text === '') return isNeeded ? this.refuse('DAT-012', 'indicatore', { measure: MEASURES[measure].name }) : undefined;
    const own = this.context.programme.indicators.filter(({ code }) => code === text);
    if (isCommonIndicator(text)) return text;
    if (own.some((one) => axis === undefined || one.axis === axis)) return text;
    const admitted = this.context.programme.indicators.filter((one) => axis === undefined || one.axis === axis);
    return this.refuse('DAT-017', 'indicatore', {
      found: text,
      axis: axis ?? NONE,
      expected: [...new Set(admitted.map(({ code }) => code))].join(', ') || NONE,
    });
  }

  /** A field that holds one of a few codes, or nothing. */
  code<T extends string>(column: string, admitted: readonly T[], isMandatory = false): T | undefined {
    const text = this.row.field(column);
    if (text === '' && !isMandatory) return undefined;
    const found = admitted.find((one) => one.toLowerCase() === text.toLowerCase());
    if (found !== undefined) return found;
    return text === ''
      ? this.refuse('DAT-012', column, { measure: this.row.field('misura') })
      : this.refuse('DAT-013', column, { found: text, expected: admitted.join(', ') });
  }

  date(): CivilDate | undefined {
    const text = this.row.field('data_riferimento');
    if (text === '') return undefined;
    return parseCivilDate(text) ?? this.refuse('DAT-014', 'data_riferimento', { found: text });
  }

  number(unit: WrittenUnit): { value: Decimal; decimals: number } | undefined {
    const text = this.row.field('valore');
    if (text === '') return this.refuse('DAT-012', 'valore', { measure: this.row.field('misura') });
    const value = parseItalianNumber(text, COUNTS.includes(unit));
    if (value === 'ambiguousDot') return this.refuse('DAT-005', 'valore', { found: text, thousands: text.replace('.', ''), decimals: text.replace('.', ',') });
    if (value === 'notANumber' || (unit === 'EUR' && value.decimalPlaces() > CENTS)) return this.refuse('DAT-004', 'valore', { found: text });
    if (value.precision(true) > MOST_DIGITS) return this.refuse('DAT-024', 'valore', { found: text, expected: String(MOST_DIGITS) });
    if (value.isNegative()) return this.refuse('DAT-018', 'valore', { found: text });
    if (COUNTS.includes(unit) && !value.isInteger()) return this.refuse('DAT-015', 'valore', { found: text });
    const decimals = this.decimals(text);
    return decimals === undefined ? undefined : { value, decimals };
  }

  checkLengths(): void {
    for (const column of TEXT_COLUMNS) {
      const { length } = this.row.field(column);
      if (length > LONGEST_TEXT) this.refuse('DAT-023', column, { found: String(length), expected: String(LONGEST_TEXT) });
    }
  }

  checkUnit(measure: MeasureId, unit: WrittenUnit): void {
    const { units, name }: Measure = MEASURES[measure];
    const isRatioAsTimes = unit === 'numero' && units.includes('ratio');
    if (units.includes(WRITTEN_UNITS[unit].unit) || (this.context.admitsComputed && isRatioAsTimes)) return;
    const admitted = Object.entries(WRITTEN_UNITS).filter(([, written]) => units.includes(written.unit));
    this.refuse('DAT-007', 'unita', { found: unit, measure: name, expected: admitted.map(([word]) => word).join(', ') });
  }

  /** Printed decimals: as declared, or as many as the value shows. */
  private decimals(value: string): number | undefined {
    const text = this.row.field('decimali');
    if (text === '') return shownDecimals(value);
    if (/^-?\d$/.test(text)) return decimal(text).toNumber();
    return this.refuse('DAT-015', 'decimali', { found: text });
  }

  private refuse(code: IssueCode, column: string, values: Readonly<Record<string, string>>): undefined {
    this.issues.push(issue(code, { file: this.context.file, row: this.row.line, column }, values));
    return undefined;
  }
}
