import { REFERENCES } from '../law/period2014/acts.js';
import type { Fact } from '../facts/fact.js';
import { formatCivilDate } from '../programme/civilDate.js';
import { UNION_SHARE } from '../programme/programme.js';
import type { CellRef, CellSpec } from './cell.js';
import { amountShare } from './formulas/amountShare.js';
import { count } from './formulas/count.js';
import { difference, remainder } from './formulas/difference.js';
import { ratio } from './formulas/ratio.js';
import { reference } from './formulas/reference.js';
import { computed, rowMaker, text, TOTAL_ROW, typed } from './makeRows.js';
import { axesWithParticipants, type ReportContext } from './reportContext.js';
import { programmeRow } from './t6FinancialData.js';
import type { Column, Row, TableContent, TableDefinition } from './table.js';

const COLUMNS: readonly Column[] = [
  { key: 'name', heading: { it: 'Voce', en: 'Item' }, kind: 'text', width: 58 },
  { key: 'total', heading: { it: 'Importo totale', en: 'Total amount' }, kind: 'money', width: 20 },
  { key: 'union', heading: { it: 'Quota UE', en: 'EU share' }, kind: 'money', width: 20 },
  { key: 'number', heading: { it: 'Numero', en: 'Number' }, kind: 'count', width: 12 },
  { key: 'ratio', heading: { it: 'Rapporto', en: 'Ratio' }, kind: 'percent', decimals: 2, width: 12 },
  { key: 'base', heading: { it: 'Base del rapporto', en: 'What the ratio is' }, kind: 'text', width: 44 },
];

type Label = { readonly it: string; readonly en: string };
type Make = ReturnType<typeof rowMaker>;

const S3_TOTAL = (column: string): CellRef => ({ table: 'S3', row: TOTAL_ROW, column });

/** S7: the programme in one page: resources by source, stages of the money, N+3 with its basis, operations, participants. */
export const PROGRAMME_SUMMARY: TableDefinition = {
  id: 'S7',
  sheet: { it: 'S7 Sintesi del programma', en: 'S7 Programme summary' },
  title: { it: 'Sintesi del programma al {date}', en: 'Programme summary at {date}' },
  references: [REFERENCES.citizensSummary, REFERENCES.coFinancing, REFERENCES.decommitment],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['name'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S7', COLUMNS, context);
  return {
    rows: [
      heading(make, 'resources', { it: 'Risorse', en: 'Resources' }),
      ...resources(context, make),
      heading(make, 'progress', { it: 'Avanzamento', en: 'Progress' }),
      ...stages(context, make),
      ...n3Targets(context, make),
      ...wageSupplement(context, make),
      heading(make, 'outputs', { it: 'Realizzazioni', en: 'Outputs' }),
      ...outputs(context, make),
    ],
    notes: [{ key: 'note.partlyImplemented', values: {} }],
  };
}

function heading(make: Make, key: string, name: Label): Row {
  return make.bare('group', key, { name: text(name) });
}

/** Allocation by source: each share of the exact total to the cent, the last one closes the sum. */
function resources(context: ReportContext, make: Make): Row[] {
  const total = make.cellOf('allocation', 'total');
  const shares = context.programme.financing.shares;
  const rows = shares.map(({ code, name }, i) => {
    const row = `funding.${code}`;
    const others = shares.slice(0, i).map((one) => make.cellOf(`funding.${one.code}`, 'total'));
    const isLast = i === shares.length - 1 && i > 0;
    const amount = isLast ? remainder(total, others) : amountShare(total, make.cellOf(row, 'ratio'));
    return make.bare('body', row, {
      name: text({ it: `di cui: ${name}`, en: `of which: ${name}` }),
      total: computed(amount, context.figure('fundingAmount', { detail: code })),
      ...(code === UNION_SHARE && { union: computed(reference(make.cellOf(row, 'total'))) }),
      ratio: typed(context.figure('fundingShare', { detail: code })),
      base: text({ it: 'quota di cofinanziamento', en: 'co-financing share' }),
    });
  });
  const allocation = make.bare('body', 'allocation', {
    name: text({ it: 'Dotazione finanziaria', en: 'Financial allocation' }),
    total: computed(reference({ table: 'S1', row: TOTAL_ROW, column: 'allocation' })),
  });
  const codes = context.programme.axes.map(({ code }) => code);
  const withParticipants = axesWithParticipants(context).map(({ code }) => code);
  const cells = (axes: readonly string[]) => axes.map((row) => ({ table: 'S1', row, column: 'allocation' }));
  const axisCount = (key: string, name: Label, axes: readonly string[], detail: string) =>
    make.bare('body', key, { name: text(name), number: computed(count(cells(axes)), context.figure('axisCount', { detail })) });
  return [
    allocation,
    ...rows,
    axisCount('axes', { it: 'Assi prioritari', en: 'Priority axes' }, codes, 'con assistenza tecnica'),
    axisCount('axesWithoutTa', { it: 'Assi prioritari senza l\'assistenza tecnica', en: 'Priority axes without technical assistance' }, withParticipants, 'senza assistenza tecnica'),
  ];
}

function stages(context: ReportContext, make: Make): Row[] {
  const stage = (key: string, amount: string, progress: string, name: Label, base: Label) =>
    make.bare('body', key, {
      name: text(name),
      total: computed(reference(S3_TOTAL(amount))),
      ratio: computed(reference(S3_TOTAL(progress))),
      base: text(base),
    });
  const certifiedUnion = make.cellOf('certified', 'union');
  const certified = make.bare('body', 'certified', {
    name: text({ it: 'Spesa certificata alla Commissione', en: 'Expenditure certified to the Commission' }),
    total: computed(reference(S3_TOTAL('certified'))),
    union: typed(context.figure('certifiedUnion')),
    ratio: computed(reference(S3_TOTAL('certifiedProgress'))),
    base: text({ it: 'spesa certificata / pagamenti', en: 'certified / payments' }),
  });
  const overUnionAllocation = make.bare('body', 'certifiedUnion', {
    name: text({ it: 'Spesa certificata, quota UE, sulla dotazione UE', en: 'Certified expenditure, EU share, over the EU allocation' }),
    ratio: computed(
      ratio(certifiedUnion, make.cellOf(`funding.${UNION_SHARE}`, 'total')),
      context.figure('certifiedUnionProgress'),
    ),
    base: text({ it: 'quota UE certificata / dotazione UE', en: 'certified EU share / EU allocation' }),
  });
  return [
    stage('programmed', 'programmed', 'programmedProgress', { it: 'Programmato (attivato)', en: 'Programmed' }, { it: 'programmato / dotazione', en: 'programmed / allocation' }),
    stage('committed', 'committed', 'committedProgress', { it: 'Impegni (concesso)', en: 'Commitments' }, { it: 'impegni / programmato', en: 'commitments / programmed' }),
    stage('paid', 'paid', 'paidProgress', { it: 'Pagamenti (liquidato)', en: 'Payments' }, { it: 'pagamenti / impegni', en: 'payments / commitments' }),
    certified,
    overUnionAllocation,
  ];
}

/** N+3: each target is compared on its own basis; total and EU share never mix. */
function n3Targets(context: ReportContext, make: Make): Row[] {
  const targets = context.facts.ofMeasure('n3Target', context.year);
  return targets.flatMap((fact) => {
    const column = fact.key.detail === 'quota UE' ? 'union' : 'total';
    const row = `n3.${fact.key.date}.${column}`;
    const certified = make.cellOf('certified', column);
    const [dateIt, dateEn] = [formatCivilDate(fact.key.date!, 'it'), formatCivilDate(fact.key.date!, 'en')];
    const basis = column === 'union' ? { it: 'quota UE', en: 'EU share' } : { it: 'importo totale', en: 'total amount' };
    const target = make.bare('body', row, {
      name: text({ it: `Target N+3 al ${dateIt} (${basis.it})`, en: `N+3 target at ${dateEn} (${basis.en})` }),
      [column]: typed(fact.key),
      ratio: computed(ratio(certified, make.cellOf(row, column))),
      base: text({ it: `spesa certificata (${basis.it}) / target`, en: `certified expenditure (${basis.en}) / target` }),
    });
    const beyond = make.bare('body', `${row}.beyond`, {
      name: text({ it: 'Spesa certificata meno target', en: 'Certified expenditure less target' }),
      [column]: computed(difference(certified, make.cellOf(row, column))),
    });
    return [target, beyond];
  });
}

/** The wage supplement (CIGD) financed by the reprogramming: the whole, what is said of it, and the rest. */
function wageSupplement(context: ReportContext, make: Make): Row[] {
  const facts = context.facts.ofMeasure('cigdAmount', context.year);
  const whole = facts.find(({ key }) => key.detail === undefined);
  if (whole === undefined) return [];
  const parts = facts.filter(({ key }) => key.detail !== undefined);
  const line = (row: string, fact: Fact, name: Label) => make.bare('body', row, { name: text(name), total: typed(fact.key) });
  const partRows = parts.map((fact, i) => line(`cigd.${i}`, fact, { it: `di cui: ${fact.key.detail}`, en: `of which: ${fact.key.detail}` }));
  const rest = make.bare('body', 'cigd.rest', {
    name: text({ it: 'di cui: risorse non ancora programmate', en: 'of which: resources not yet programmed' }),
    total: computed(
      remainder(make.cellOf('cigd', 'total'), partRows.map(({ key }) => make.cellOf(key, 'total'))),
      context.figure('cigdAmount', { detail: 'risorse non ancora programmate' }),
    ),
  });
  return [
    heading(make, 'reprogramming', { it: 'Cassa integrazione guadagni in deroga (CIGD)', en: 'Wage supplement (CIGD)' }),
    line('cigd', whole, { it: 'Risorse destinate alla CIGD, oltre gli impegni', en: 'Resources for CIGD, beside the commitments' }),
    ...partRows,
    ...(parts.length > 0 ? [rest] : []),
  ];
}

function outputs(context: ReportContext, make: Make): Row[] {
  // Sample records fill Table 6 only: the summary keeps the figure that was given.
  const operations = context.isSample ? typed(context.figure('selectedOperations')) : computed(reference({ table: 'T6', row: programmeRow(context), column: 'operations' }));
  const number = (key: string, name: Label, spec: CellSpec) => make.bare('body', key, { name: text(name), number: spec });
  return [
    number('operations', { it: 'Operazioni selezionate', en: 'Operations selected' }, operations),
    number('participants', { it: 'Destinatari', en: 'Participants' }, computed(reference({ table: 'S4A', row: TOTAL_ROW, column: 'total' }))),
    number('vulnerable', { it: 'di cui in condizione di vulnerabilità', en: 'of which vulnerable' }, computed(reference({ table: 'S4B', row: 'total.all', column: 'persons' }))),
  ];
}
