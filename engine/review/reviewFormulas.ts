import type { CheckCode, CheckCount } from '../checks/finding.js';
import { findOddFormulas } from './findOddFormulas.js';
import { formulaLines } from './formulaLines.js';
import { findWrongRanges } from './findWrongRanges.js';
import { formulaScene, type FormulaOutcome } from './formulaScene.js';
import { findStaleResults } from './findStaleResults.js';
import { findTypedInTables } from './findTypedInTables.js';
import { findTypedOver } from './findTypedOver.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';

/**
 * What the formulas of a workbook say of errors, on every sheet: sums that do not cover their rows, formulas unlike those beside
 * them, values typed over a formula, results that are out of date. One finding per cell: the first of these that explains it.
 */
export function reviewFormulas(subject: ReviewSubject): ReviewPart<PlacedFinding> {
  const scene = formulaScene(subject);
  const ranges = findWrongRanges(scene);
  const bySheet = scene.sheets.map((sheet) => {
    const lines = formulaLines(sheet, scene.sheet(sheet.sheet.name)!);
    return { odd: findOddFormulas(scene, lines), typed: findTypedOver(scene, sheet, lines) };
  });
  const odd = bySheet.flatMap(({ odd, typed }) => [...odd.findings, ...typed.odd]);
  const typed = onePerCell([...bySheet.flatMap(({ typed }) => typed.findings), ...findTypedInTables(scene)]);
  const stale = findStaleResults(scene);
  return {
    findings: onePerCell([...ranges.findings, ...odd, ...typed, ...stale.findings]),
    counts: [
      count('CHK-INT', ranges),
      count('CHK-FML', { findings: odd, run: total(bySheet.map(({ odd }) => odd.run)), notVerifiable: 0 }),
      count('CHK-FOR', { findings: typed, run: total(bySheet.map(({ typed }) => typed.run)), notVerifiable: 0 }),
      count('CHK-CAC', stale),
    ],
  };
}

function onePerCell(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const first = new Map<string, PlacedFinding>();
  for (const finding of findings) {
    const { sheet, row, column } = finding.place;
    const id = `${row}/${column}/${sheet}`;
    if (!first.has(id)) first.set(id, finding);
  }
  return [...first.values()];
}

function count(check: CheckCode, { findings, run, notVerifiable }: FormulaOutcome): CheckCount {
  return { check, run, held: run - findings.length, notVerifiable };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
