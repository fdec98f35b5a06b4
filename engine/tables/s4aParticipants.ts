import { REFERENCES } from '../law/period2014/acts.js';
import type { PolicyArea } from '../programme/programme.js';
import { sum } from './formulas/sum.js';
import { computed, NOT_APPLICABLE, rowMaker, text, TOTAL_ROW } from './makeRows.js';
import { axesWithParticipants, axisLabel, TOTAL_LABEL, type ReportContext } from './reportContext.js';
import type { Column, TableContent, TableDefinition } from './table.js';

const HEADS = ['male', 'female', 'total'] as const;
const PERCENT = { kind: 'percent', decimals: 0, width: 15 } as const;

const COLUMNS: readonly Column[] = [
  { key: 'scope', heading: { it: 'Asse o area', en: 'Axis or area' }, kind: 'text', width: 14 },
  { key: 'name', heading: { it: 'Denominazione', en: 'Name' }, kind: 'text', width: 42 },
  {
    key: 'total',
    heading: { it: 'Destinatari', en: 'Participants' },
    kind: 'count',
    width: 13,
    measure: 'participants',
    scope: { sex: 'T' },
    formula: { sum: ['male', 'female'] },
    isSummed: true,
  },
  { key: 'male', heading: { it: 'Maschi', en: 'Men' }, kind: 'count', width: 12, measure: 'participants', scope: { sex: 'M' }, isSummed: true },
  { key: 'female', heading: { it: 'Femmine', en: 'Women' }, kind: 'count', width: 12, measure: 'participants', scope: { sex: 'F' }, isSummed: true },
  {
    ...PERCENT,
    key: 'maleShare',
    heading: { it: 'Maschi, % dei destinatari della riga', en: 'Men, % of the participants of the row' },
    measure: 'sexShare',
    scope: { sex: 'M' },
    formula: { ratio: ['male', 'total'] },
  },
  {
    ...PERCENT,
    key: 'femaleShare',
    heading: { it: 'Femmine, % dei destinatari della riga', en: 'Women, % of the participants of the row' },
    measure: 'sexShare',
    scope: { sex: 'F' },
    formula: { ratio: ['female', 'total'] },
  },
  {
    ...PERCENT,
    key: 'programmeShare',
    heading: { it: '% dei destinatari del programma', en: '% of the participants of the programme' },
    measure: 'participantsShare',
    formula: { share: 'total' },
  },
  {
    key: 'cigd',
    heading: { it: 'Beneficiari CIGD, non compresi nei destinatari', en: 'CIGD beneficiaries, not among the participants' },
    kind: 'count',
    width: 17,
    measure: 'cigdBeneficiaries',
    isOptional: true,
  },
];

/** S4A: participants by axis and sex, programme total, and the policy areas of the text (their grouping is data). */
export const PARTICIPANTS: TableDefinition = {
  id: 'S4A',
  sheet: { it: 'S4A Destinatari', en: 'S4A Participants' },
  title: { it: 'Destinatari per asse e genere al {date}', en: 'Participants by axis and sex at {date}' },
  references: [REFERENCES.citizensSummary, REFERENCES.indicators],
  columns: COLUMNS,
  areHeadingsVerified: true,
  frozenColumns: 1,
  labelColumns: ['scope', 'name'],
  make: content,
};

function content(context: ReportContext): TableContent {
  const make = rowMaker('S4A', COLUMNS, context);
  const axes = axesWithParticipants(context).map(({ code, name }) =>
    make.row('body', code, { axis: code }, { scope: text(axisLabel(code)), name: text(name) }),
  );
  const total = make.row('total', TOTAL_ROW, {}, { scope: text(TOTAL_LABEL), cigd: NOT_APPLICABLE }, axes);

  const areaRow = ({ code, name, axes: codes }: PolicyArea) => {
    const key = `area:${code}` as const;
    const sums = HEADS.map((column, i) => {
      const terms = codes.map((axis) => make.cellOf(axis, column));
      return [column, computed(sum(terms), context.figure('participants', { axis: key, sex: (['M', 'F', 'T'] as const)[i]! }))];
    });
    const scope = { it: `Assi ${codes.join(' + ')}`, en: `Axes ${codes.join(' + ')}` };
    return make.row('body', key, { axis: key }, {
      ...Object.fromEntries(sums),
      scope: text(codes.length === 1 ? axisLabel(codes[0]!) : scope),
      name: text(name),
      cigd: NOT_APPLICABLE,
    });
  };
  const heading = make.bare('group', 'areas', { scope: text({ it: 'Per area di intervento', en: 'By policy area' }) });

  return {
    rows: [...axes, total, heading, ...areasOf(context).map(areaRow)],
    notes: [{ key: 'note.partlyImplemented', values: {} }],
  };
}

/** The grouping in use: the one declared for the latest report not after this one. */
function areasOf({ programme, year }: ReportContext): readonly PolicyArea[] {
  const inUse = programme.policyAreas.filter(({ fromReport }) => fromReport <= year);
  return inUse.reduce((latest, one) => (one.fromReport >= latest.fromReport ? one : latest), { fromReport: 0, areas: [] as readonly PolicyArea[] }).areas;
}
