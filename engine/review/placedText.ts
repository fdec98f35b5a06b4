import { causeText } from '../checks/causeText.js';
import { findingText } from '../checks/findingText.js';
import { ALL_RULES } from '../checks/rules/allRules.js';
import type { ValidationRule } from '../checks/rules/validationRule.js';
import type { Language } from '../number/italianFormat.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import { quoteSheet, type CellPosition } from '../plan/placement.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellNames } from '../tables/labels.js';
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
  const labels = { ...(names && { names }), ...(readBack && { tables: readBack.tables }) };
  return {
    label: ({ cell }) => (cell === undefined || names === undefined ? '' : names.label(cell)),
    sentence: (finding) => findingText(finding, labels, language),
    cause: ({ cause }) => (cause === undefined ? '' : causeText(cause, names ?? NO_NAMES, language)),
  };
}

/** Where no standard table is known, no cause names a cell of one. */
const NO_NAMES = { label: () => '' };

/** `'S3 Avanzamento finanziario'!D8` */
export function placeText({ sheet, row, column }: CellPosition): string {
  return `${quoteSheet(sheet)}!${columnLetters(column)}${row}`;
}

/** The rule that a finding breaks; undefined for the checks that are no rule of the guidance. */
export function ruleOf(check: string): ValidationRule | undefined {
  return RULES.get(check);
}

const RULES: ReadonlyMap<string, ValidationRule> = new Map(ALL_RULES.map((rule) => [rule.id, rule]));
