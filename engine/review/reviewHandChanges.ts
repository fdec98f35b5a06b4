import type { Finding, LikelyCause } from '../checks/finding.js';
import { likelyCause } from '../checks/likelyCause.js';
import { contentFingerprint } from '../fill/contentFingerprint.js';
import type { Severity } from '../issues.js';
import { decimal, type Decimal } from '../number/decimal.js';
import type { CellContent } from '../ooxml/cellXml.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, known, NOT_AVAILABLE, type CellValue, type ComputedCell } from '../tables/cell.js';
import { WORDS } from '../text/words.js';
import { digitGuesses } from './digitGuesses.js';
import { handChanges, type HandChange } from './handChanges.js';
import { agrees } from './identity.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';
import { foundAndExpected, shown } from './shownFigures.js';
import { tableNeighbours } from './tableNeighbours.js';

/** In a workbook of ours, the cells that a person changed since, with what RAA had written when its mark tells. */
export function reviewHandChanges(subject: ReviewSubject): ReviewPart<PlacedFinding> {
  const { changes, compared } = handChanges(subject);
  if (compared === 0) return { findings: [], counts: [] };
  const findings = changes.flatMap((change) => findingOf(change, subject) ?? []);
  return { findings, counts: [{ check: 'CHK-MAN', run: compared, held: compared - changes.length, notVerifiable: 0 }] };
}

function findingOf(change: HandChange, subject: ReviewSubject): PlacedFinding | undefined {
  const { place, cell, found } = change;
  const told = cell === undefined || subject.readBack === undefined || cell.origin === 'label' ? ofText(change) : ofFigure(change, cell, subject, subject.readBack);
  return told && { check: 'CHK-MAN', place, ...(cell && { cell: cell.ref }), related: [], ...told, values: { ...(found.kind === 'formula' && { formula: `=${found.formula}` }), ...told.values } };
}

type Told = Pick<Finding, 'sentence' | 'values' | 'severity' | 'cause'>;

/** A label, a remark, a note: told, because headings and rows are found by them. What was added in a blank cell is the user's. */
function ofText({ found, recorded }: HandChange): Told | undefined {
  if (recorded === '') return undefined;
  const text = textOf(found);
  return text === '' ? { severity: 'info', sentence: 'finding.textRemoved', values: {} } : { severity: 'info', sentence: 'finding.textChanged', values: { found: text } };
}

function ofFigure(change: HandChange, cell: ComputedCell, subject: ReviewSubject, readBack: ReadBack): Told {
  const { found, recorded, wasFormula } = change;
  const { value } = cell;
  const computed = cell.formula?.evaluate(cell.formula.operands.map((ref) => readBack.tables.cell(ref).value), cell.formula.operands) ?? NOT_AVAILABLE;
  if (found.kind === 'formula') {
    const isSame = agrees(value, computed) === true;
    return { severity: isSame ? 'info' : 'warning', sentence: 'finding.formulaChanged', values: { found: shown(value), expected: shown(computed) } };
  }
  if (found.kind === 'blank') return { severity: 'warning', sentence: wasFormula ? 'finding.formulaRemoved' : 'finding.figureRemoved', values: { expected: shown(computed) } };
  if (wasFormula) return overFormula(value, computed);
  if (wasNotAvailable(recorded)) return { severity: 'info', sentence: 'finding.figureAdded', values: { found: value.state === 'known' ? shown(value) : textOf(found) } };
  if (value.state !== 'known' || found.kind !== 'number') return { severity: 'warning', sentence: 'finding.figureChanged', values: { found: textOf(found) } };

  const original = originalOf(change, cell, decimal(found.value), subject, readBack);
  if (original === undefined) return { severity: 'warning', sentence: 'finding.figureChanged', values: { found: shown(value) } };
  const lastYear = subject.previous?.tables.cells.get(cellId(cell.ref))?.value;
  const cause: LikelyCause | undefined = likelyCause(value.quantity.value, original.quantity, {
    neighbours: tableNeighbours(readBack).around(cell.ref),
    ...(lastYear?.state === 'known' && { lastYear: lastYear.quantity.value }),
  });
  return { severity: 'warning', sentence: 'finding.figureWas', values: foundAndExpected(value, original), ...(cause && { cause }) };
}

function overFormula(value: CellValue, computed: CellValue): Told {
  const isSame = agrees(value, computed);
  const severity: Severity = isSame === true ? 'info' : 'warning';
  if (isSame === true) return { severity, sentence: 'finding.typedSameAsFormula', values: { found: shown(value) } };
  return { severity, sentence: 'finding.otherThanFormula', values: foundAndExpected(value, computed) };
}

/** The mark of «n.d.» and its like, in both languages: blanks of the data, to be filled by hand. */
function wasNotAvailable(recorded: string): boolean {
  return MARKS_OF_BLANKS.includes(recorded);
}

const MARKS_OF_BLANKS: readonly string[] = (['it', 'en'] as const).flatMap((language) =>
  (['notAvailable', 'notComputable', 'notApplicable'] as const).map((word) => contentFingerprint({ kind: 'text', text: WORDS[language][word] })),
);

/** What RAA had written: one slip away, or the figure of a cell nearby, or of last year; its mark recognises it. */
function originalOf({ recorded }: HandChange, { ref, value }: ComputedCell, written: Decimal, { previous, report }: ReviewSubject, readBack: ReadBack): (CellValue & { state: 'known' }) | undefined {
  if (value.state !== 'known') return undefined;
  const { quantity } = value;
  const scale = written.isZero() || quantity.value.isZero() ? decimal(1) : quantity.value.dividedBy(written);
  const others = [previous?.tables.cells.get(cellId(ref))?.value, report?.computed.cells.get(cellId(ref))?.value];
  const near = [...others.flatMap((one) => (one?.state === 'known' ? [one.quantity.value] : [])), ...tableNeighbours(readBack).around(ref).map((one) => one.value)];
  const isWritten = (text: string) => contentFingerprint({ kind: 'number', value: text }) === recorded;
  for (const one of near) if (isWritten(one.dividedBy(scale).toFixed())) return asKnown(one);
  for (const text of digitGuesses(written.toFixed())) if (isWritten(text)) return asKnown(decimal(text).times(scale));
  return undefined;

  function asKnown(number: Decimal): CellValue & { state: 'known' } {
    return known({ ...quantity, value: number, halfWidth: quantity.halfWidth.times(0) }) as CellValue & { state: 'known' };
  }
}

function textOf(content: CellContent): string {
  return content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : '';
}
