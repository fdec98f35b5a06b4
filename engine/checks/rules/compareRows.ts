import type { Bilingual } from '../../law/reference.js';
import type { CellRef, ComputedCell } from '../../tables/cell.js';
import type { IndicatorBlock } from '../../tables/indicatorBlocks.js';
import { blockSums, type BlockSum } from './blockSums.js';
import { indicatorCells, quantityIn, type IndicatorCells } from './indicatorCells.js';
import { RuleTally, type RuleFinding, type RuleResult } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import { relateSums } from './sumBounds.js';
import type { RowComparison, ValidationRule } from './validationRule.js';

/**
 * Compares sums of rows of Tables 4A and 2A: in each block (axis, investment priority, category of region), in each column of the
 * cumulative value and of the years. A sum over the blocks of an axis would tell nothing more: what holds for each holds for all.
 */
export function compareRows(comparisons: readonly RowComparison[], subject: RuleSubject, rule: ValidationRule): RuleResult {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  for (const comparison of comparisons) {
    const [leftOf, rightOf] = [blockSums(cells, comparison.left), blockSums(cells, comparison.right)];
    const [first, last] = columnsOf(comparison, cells);
    for (let block = 0; block < cells.blocks.length; block += 1) {
      for (let column = first; column < last; column += 1) {
        const left = leftOf(block, column);
        const right = rightOf(block, column);
        const verdict = relateSums(left.bounds, comparison.relation, right.bounds);
        if (verdict === undefined) continue;
        if (verdict === 'holds') tally.hold();
        else if (verdict === 'unknown') tally.skip(RULE_REASONS.noValue);
        else tally.fail(findingOf(rule, comparison, cells.blocks[block]!, cells.heading, left, right));
      }
    }
  }
  return tally.result;
}

/** The numbers of the columns that a comparison looks at, the last not included: those of the years come before the cumulative ones. */
function columnsOf({ values }: RowComparison, { valueColumns: { annual, both } }: IndicatorCells): readonly [first: number, last: number] {
  return [values === 'cumulative' ? annual.length : 0, values === 'annual' ? annual.length : both.length];
}

/** At the cell of the left side, which is too large or does not add up: the largest, when there are several. */
function findingOf({ says }: ValidationRule, { left: of, relation, right: to }: RowComparison, block: IndicatorBlock, heading: (ref: CellRef) => Bilingual, left: BlockSum, right: BlockSum): RuleFinding {
  const at = largest(left.cells);
  const others = [...left.cells, ...right.cells].flatMap((cell) => (cell === undefined || cell === at || quantityIn(cell.value) === undefined ? [] : [cell.ref]));
  return {
    cell: at.ref,
    sentence: SENTENCES[relation],
    values: {
      left: namesOf(of, left.cells),
      found: { quantity: left.bounds.known! },
      right: namesOf(to, right.cells),
      bound: { quantity: right.bounds.known! },
      block: block.title,
      column: heading(at.ref),
      says,
    },
    related: others,
  };
}

const SENTENCES = { '<=': 'finding.ruleTooLarge', '=': 'finding.ruleNotEqual', '>=': 'finding.ruleTooSmall' } as const;

function largest(cells: readonly (ComputedCell | undefined)[]): ComputedCell {
  const known = cells.flatMap((cell) => (cell === undefined ? [] : [cell]));
  return known.reduce((most, cell) => {
    const [a, b] = [quantityIn(most.value), quantityIn(cell.value)];
    return b !== undefined && (a === undefined || b.value.greaterThan(a.value)) ? cell : most;
  });
}

/** «CO06 + CO07»: the terms that have a value. */
function namesOf(codes: readonly string[], cells: readonly (ComputedCell | undefined)[]): Bilingual {
  const shown = codes.filter((_, i) => quantityIn(cells[i]?.value) !== undefined).map((code) => ROW_NAMES[code] ?? { it: code, en: code });
  return { it: shown.map(({ it }) => it).join(' + '), en: shown.map(({ en }) => en).join(' + ') };
}

/** The rows that have no code. */
const ROW_NAMES: Readonly<Record<string, Bilingual>> = {
  'CO-TOT': { it: 'il totale dei partecipanti', en: 'the total of participants' },
  'CO-GRAND': { it: 'il totale generale', en: 'the grand total' },
};
