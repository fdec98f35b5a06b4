import { briefSourceText, sourceText, type Fact } from './facts/fact.js';
import { citation, type LegalReference } from './law/reference.js';
import type { Language } from './number/italianFormat.js';
import { isExact } from './number/quantity.js';
import { quantitiesOf, type ComputedCell } from './tables/cell.js';
import type { Names } from './tables/formulas/formula.js';
import type { ComputedTables } from './tables/computeTables.js';
import type { Column, Table } from './tables/table.js';
import { cellText, quantityText, uncertaintyText } from './tables/valueText.js';
import { translate, type TextKey } from './text/translate.js';

/** The explanation of one cell, in words: what it is, what it is worth, how it was made, from what. */
export interface TraceEntry {
  readonly label: string;
  readonly value: string;
  /** "± 0,25 Mln €", or empty when the value is exact. */
  readonly precision: string;
  readonly origin: string;
  readonly rule: string;
  /** Where the typed figure was read; for a computed one, where the figures that it comes from were read. */
  readonly source: string;
  readonly reference: string;
}

/** Explains a cell that holds a figure. */
export function traceOf(cell: ComputedCell, table: Table, column: Column, computed: ComputedTables, names: Names, language: Language): TraceEntry {
  return {
    label: names.label(cell.ref),
    ...figureTraceOf(cell, column, computed, language),
    origin: originText(cell, language),
    rule: ruleText(cell, names, language),
    reference: referenceText(table.references),
  };
}

/** The same for every cell of a table: made once. */
function referenceText(references: readonly LegalReference[]): string {
  const text = referenceTexts.get(references) ?? references.map((reference) => citation(reference)).join('; ');
  referenceTexts.set(references, text);
  return text;
}

const referenceTexts = new WeakMap<readonly LegalReference[], string>();

/** What the explanation of a cell says of its own figure; cells of several years may have the rest in common. */
export type FigureTrace = Pick<TraceEntry, 'value' | 'precision' | 'source'>;

export function figureTraceOf(cell: ComputedCell, column: Column, computed: ComputedTables, language: Language): FigureTrace {
  return {
    value: cellText(cell.value, language, column.decimals),
    precision: cell.value.state === 'known' ? uncertaintyText(cell.value.quantity, language) : '',
    source: sourcesOf(cell, computed, language).join('; '),
  };
}

const ORIGINS = { typed: 'origin.typed', computed: 'origin.computed', label: 'origin.computed', none: 'origin.none' } as const satisfies Record<ComputedCell['origin'], TextKey>;

export function originText({ origin, fact }: ComputedCell, language: Language): string {
  return translate(language, origin === 'typed' && fact?.counted !== undefined ? 'origin.counted' : ORIGINS[origin]);
}

/** The source of a given figure; of a computed one, those of the figures from which it comes, through all its formulas, each once. */
function sourcesOf(cell: ComputedCell, computed: ComputedTables, language: Language): string[] {
  if (cell.origin === 'typed') return [sourceText(cell.fact!, language)];
  const found = new Set<string>();
  const gather = ({ origin, fact, formula }: ComputedCell) => {
    const given = origin === 'typed' ? [fact!] : (formula?.facts ?? []);
    for (const one of given) found.add(briefSourceText(one, language));
    if (origin !== 'typed') for (const ref of formula?.operands ?? []) gather(computed.cell(ref));
  };
  gather(cell);
  return [...found];
}

export function ruleText({ origin, formula, fact }: ComputedCell, names: Names, language: Language): string {
  if (origin === 'typed') {
    const rule = translate(language, fact?.counted === undefined ? 'rule.typed' : 'rule.counted');
    return fact?.instead === undefined ? rule : `${rule}. ${choiceText(fact.instead, language)}`;
  }
  if (formula === undefined) return '';
  const { rule, values } = formula.explain(names);
  return translate(language, rule, values);
}

/** For a figure both typed and counted: which one is used, and what the other says. */
function choiceText(other: Fact, language: Language): string {
  const values = { other: quantityText(other.quantity, language), source: sourceText(other, language) };
  return translate(language, other.counted === undefined ? 'choice.recordsUsed' : 'choice.valuesUsed', values);
}

export type RemarkKey = Extract<TextKey, `remark.${string}`>;

/** What a reader must know of a single cell before using it: short remarks, none for a plain figure. */
export function remarksOf(cell: ComputedCell, computed: ComputedTables): { key: RemarkKey; values: Record<string, string> }[] {
  const { value, origin, formula, fact, partial } = cell;
  if (origin === 'label' || origin === 'none') return [];
  if (origin === 'computed' && formula?.isReference === true) return remarksOf(computed.cell(formula.operands[0]!), computed);
  const remarks: { key: RemarkKey; values: Record<string, string> }[] = [];
  const add = (key: RemarkKey, values: Record<string, string> = {}) => remarks.push({ key, values });
  if (value.state === 'word' && value.isRounded) add('remark.comparedRounded');
  if (value.state !== 'known') return remarks;
  if (origin === 'computed' && !isExact(value.quantity)) add(hasRoundedAmount(cell, computed) ? 'remark.roundedAmounts' : 'remark.rounded');
  if (origin === 'typed' && partial !== undefined) add('remark.typedTotal');
  if (origin === 'computed' && value.quantity.missing.length > 0) add('remark.partial');
  if (origin === 'typed' && fact?.qualifier !== undefined) add('remark.qualifier', { qualifier: fact.qualifier });
  return remarks;
}

function hasRoundedAmount({ formula }: ComputedCell, computed: ComputedTables): boolean {
  const operands = quantitiesOf((formula?.operands ?? []).map((ref) => computed.cell(ref).value));
  return operands.some((quantity) => quantity.unit === 'euro' && !isExact(quantity));
}
