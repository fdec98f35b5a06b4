import type { ProgrammeScope } from '../../support/records/recordSet.js';
import type { PlainRow } from './plainText.js';
import { order, plainAxis, plainCents, plainDate, plainPriority } from './plainValues.js';

/** An operation that participants and movements may name. */
export interface PlainOperation {
  readonly axis: string;
  readonly priority: string;
  readonly region: string;
  readonly isRevoked: boolean;
  /** Only of those that count: not revoked, selected by the cut-off, with readable costs. */
  readonly counted?: { readonly year: number; readonly total: bigint; readonly publicCost: bigint };
  readonly row: PlainRow;
}

export interface PlainOperations {
  readonly byCode: ReadonlyMap<string, PlainOperation>;
  readonly counts: { read: number; used: number; incomplete: number; duplicate: number; excluded: number };
}

export function plainOperations(rows: readonly PlainRow[], scope: ProgrammeScope, year: number): PlainOperations {
  const byCode = new Map<string, PlainOperation>();
  const counts = { read: 0, used: 0, incomplete: 0, duplicate: 0, excluded: 0 };
  for (const row of rows) {
    counts.read += 1;
    const code = row.fields.get('codice_operazione') ?? '';
    if (!row.isBroken && byCode.has(code)) {
      counts.duplicate += 1;
      continue;
    }
    const operation = row.isBroken || code === '' ? undefined : operationOf(row, scope, year);
    if (operation !== undefined) byCode.set(code, operation);
    counts[operation?.counted === undefined ? 'excluded' : 'used'] += 1;
  }
  return { byCode, counts };
}

function operationOf(row: PlainRow, scope: ProgrammeScope, year: number): PlainOperation | undefined {
  const text = (column: string) => row.fields.get(column) ?? '';
  const place = placeOf(text('asse'), text('priorita_investimento'), scope);
  if (place === undefined || (place.priority === '' && !place.isTechnical)) return undefined;
  const region = ['PS', 'IT', 'MS'].includes(text('categoria_regione')) ? text('categoria_regione') : scope.categoryOfRegion;
  const isRevoked = text('stato') === 'revocata';
  const selected = plainDate(text('data_selezione'));
  const total = plainCents(text('costo_ammissibile_totale'));
  const publicCost = plainCents(text('costo_ammissibile_pubblico'));
  const base = { axis: place.axis, priority: place.priority, region, isRevoked, row };
  if (isRevoked || selected === undefined || total === undefined || publicCost === undefined) return base;
  return order(selected) > year * 10_000 + 1231 ? base : { ...base, counted: { year: selected.year, total, publicCost } };
}

/** The axis and the priority that two texts name, when the programme has them; the priority may be empty. */
export function placeOf(axisText: string, priorityText: string, scope: ProgrammeScope): { axis: string; priority: string; isTechnical: boolean } | undefined {
  const axis = scope.axes.find(({ code }) => code === plainAxis(axisText));
  if (axis === undefined) return undefined;
  const priority = plainPriority(priorityText);
  if (priority !== '' && !axis.investmentPriorities.some(({ code }) => code === priority)) return undefined;
  return { axis: axis.code, priority, isTechnical: axis.technicalAssistance };
}
