/** The sentences about formulas of a workbook, in English. */
export const formulaReviewEn = {
  'finding.staleResult': 'The cell shows {found}, but its formula, with the values that stand in the cells now, gives {expected}: the result was not recalculated. Recalculate the workbook in Excel (F9) and save it, then check the values that changed.',
  'finding.staleDigits': 'The result kept, {found}, differs from that of the formula, {expected}, beyond the digits shown. Recalculate the workbook in Excel (F9) and save it.',
  'finding.typedOverFormula': 'The value {found} is typed where the cells beside it have a formula, which would give {expected} here. Put the formula back by copying it from {neighbour}, or correct the data it starts from.',
  'finding.typedOverSame': 'The value {found} is typed where the cells beside it have a formula, which would give the same value here: it will not follow corrections of the data. Put the formula back by copying it from {neighbour}.',
  'finding.sumLeavesOut': 'The sum covers {range} and leaves out {left}: it gives {found}, with all the cells it would be {expected}. Correct the range of the formula.',
  'finding.sumBeyond': 'The sum covers {range}, the formulas beside it {usual}: it also takes {extra}. Correct the range of the formula.',
  'finding.sumOfItself': 'The sum covers {range}, which contains the cell of the total itself: the result is circular. Take the total out of the range of the formula.',
  'finding.sumTwice': 'The sum covers {range}, which contains the subtotal {subtotal} together with the cells that make it: they are counted twice. Add the subtotals or their parts, not both.',
  'finding.oddReference': 'The formula refers to {found}, where those of the cells beside it refer to {expected}: it gives {value}, like the others it would give {should}. Correct the reference by copying the formula from {neighbour}.',
  'finding.oddReferenceOnly': 'The formula refers to {found}, where those of the cells beside it refer to {expected}. Correct the reference by copying the formula from {neighbour}.',
  'finding.oddReferenceSame': 'The formula refers to {found}, where those of the cells beside it refer to {expected}: today the value is the same, but it will not follow corrections of the data. Correct the reference by copying the formula from {neighbour}.',
  'finding.oddComputation': 'The formula differs from those of the cells beside it: it gives {value}, like the others it would give {should}. Check which of the two is right; if it is that of the others, copy it from {neighbour}.',
};
