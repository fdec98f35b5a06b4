import { likelyCause } from '../checks/likelyCause.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, NOT_AVAILABLE, type CellValue, type ComputedCell } from '../tables/cell.js';
import { agrees } from './identity.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';
import { foundAndExpected, shown } from './shownFigures.js';
import { tableNeighbours, type TableNeighbours } from './tableNeighbours.js';

/** The figures of a workbook against those that RAA computes from the data, beyond the precision that either has. */
export function reviewAgainstData(subject: ReviewSubject): ReviewPart<PlacedFinding> {
  const { report, readBack } = subject;
  if (report === undefined || readBack === undefined) return { findings: [], counts: [] };
  const neighbours = tableNeighbours(readBack);
  let [run, held, notVerifiable] = [0, 0, 0];
  const findings: PlacedFinding[] = [];
  for (const [id, computed] of report.computed.cells) {
    const read = readBack.tables.cells.get(id);
    if (computed.origin === 'label' || read === undefined || readBack.place(read.ref) === undefined) continue;
    run += 1;
    const outcome = compare(read, computed.value);
    if (outcome === 'equal') held += 1;
    else if (outcome === 'unknown') notVerifiable += 1;
    else if (!isConsequence(read, readBack, report.computed.cells)) findings.push(findingOf(read, computed.value, subject, readBack, neighbours));
  }
  return { findings, counts: [{ check: 'CHK-DAT', run, held, notVerifiable }] };
}

type Outcome = 'equal' | 'different' | 'unknown';

function compare({ value }: ComputedCell, computed: CellValue): Outcome {
  if (value.state === 'notAvailable' && (computed.state === 'known' || computed.state === 'word')) return 'different';
  const isSame = agrees(value, computed) ?? (value.state === 'word' && computed.state === 'word' ? computed.isRounded || undefined : undefined);
  if (isSame === undefined) return value.state === 'word' && computed.state === 'word' ? 'different' : 'unknown';
  return isSame ? 'equal' : 'different';
}

/** A cell that is what its operands make, some of which are not what the data say: those are told. */
function isConsequence({ formula, value }: ComputedCell, { tables, place }: ReadBack, computed: ReadonlyMap<string, ComputedCell>): boolean {
  if (formula === undefined) return false;
  const operands = formula.operands.map((ref) => tables.cells.get(cellId(ref))?.value ?? NOT_AVAILABLE);
  const made = formula.evaluate(operands, formula.operands);
  const isMade = value.state === 'notAvailable' ? made.state === 'notAvailable' : agrees(value, made) === true;
  return isMade && formula.operands.some((ref, i) => place(ref) !== undefined && compare({ ...tables.cell(ref), value: operands[i]! }, computed.get(cellId(ref))?.value ?? NOT_AVAILABLE) === 'different');
}

function findingOf({ ref, value }: ComputedCell, expected: CellValue, { previous }: ReviewSubject, readBack: ReadBack, neighbours: TableNeighbours): PlacedFinding {
  const base = { check: 'CHK-DAT' as const, place: readBack.place(ref)!, cell: ref, related: [] };
  if (value.state === 'notAvailable') return { ...base, severity: 'warning', sentence: 'finding.missingFromData', values: { expected: shown(expected) } };
  const lastYear = previous?.tables.cells.get(cellId(ref))?.value;
  const cause =
    value.state === 'known' && expected.state === 'known'
      ? likelyCause(value.quantity.value, expected.quantity, { neighbours: neighbours.around(ref), ...(lastYear?.state === 'known' && { lastYear: lastYear.quantity.value }) })
      : undefined;
  return { ...base, severity: 'error', sentence: 'finding.differsFromData', values: foundAndExpected(value, expected), ...(cause && { cause }) };
}
