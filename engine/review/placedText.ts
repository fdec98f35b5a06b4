import { causeText } from '../checks/causeText.js';
import type { FindingValue } from '../checks/finding.js';
import { ALL_RULES } from '../checks/rules/allRules.js';
import type { ValidationRule } from '../checks/rules/validationRule.js';
import { formatDecimal, type Language } from '../number/italianFormat.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import { quoteSheet, type CellPosition } from '../plan/placement.js';
import type { ReadBack } from '../readback/readBack.js';
import type { CellRef } from '../tables/cell.js';
import { cellNames } from '../tables/labels.js';
import type { Names } from '../tables/formulas/formula.js';
import { quantityText, withUnit } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import type { PlacedFinding } from './placedFinding.js';

/** How the findings of one workbook are told, in one language. */
export interface FindingWords {
  /** "Programmato (Asse II)"; empty for a cell of no standard table. */
  label(finding: PlacedFinding): string;
  sentence(finding: PlacedFinding): string;
  /** The likeliest slip; empty when none explains the figure. */
  cause(finding: PlacedFinding): string;
}

export function findingWords(readBack: ReadBack | undefined, language: Language): FindingWords {
  const names = readBack && cellNames(readBack.tables, language);
  return {
    label: ({ cell }) => (cell === undefined || names === undefined ? '' : names.label(cell)),
    sentence: ({ sentence, values }) => {
      const texts = Object.entries(values).map(([key, value]) => [key, valueText(value, names, readBack, language)]);
      return translate(language, sentence, Object.fromEntries(texts) as Record<string, string>);
    },
    cause: ({ cause }) => (cause === undefined ? '' : causeText(cause, names ?? NO_NAMES, language)),
  };
}

/** Where no standard table is known, no cause names a cell of one. */
const NO_NAMES = { label: () => '' };

function valueText(value: FindingValue, names: Names | undefined, readBack: ReadBack | undefined, language: Language): string {
  if (typeof value === 'string') return value;
  if ('it' in value) return value[language];
  if ('label' in value) return names?.label(value.label) ?? '';
  if ('labels' in value) return value.labels.map((id) => labelOf(id, names, readBack)).join(', ');
  if ('quantity' in value) return quantityText(value.quantity, language);
  return withUnit(formatDecimal(value.decimal, value.decimals, language), value.unit, language);
}

function labelOf(id: string, names: Names | undefined, readBack: ReadBack | undefined): string {
  const ref: CellRef | undefined = readBack?.tables.cells.get(id)?.ref;
  return ref === undefined ? id : (names?.label(ref) ?? id);
}

/** `'S3 Avanzamento finanziario'!D8` */
export function placeText({ sheet, row, column }: CellPosition): string {
  return `${quoteSheet(sheet)}!${columnLetters(column)}${row}`;
}

/** The rule that a finding breaks; undefined for the checks that are no rule of the guidance. */
export function ruleOf(check: string): ValidationRule | undefined {
  return RULES.get(check);
}

const RULES: ReadonlyMap<string, ValidationRule> = new Map(ALL_RULES.map((rule) => [rule.id, rule]));
