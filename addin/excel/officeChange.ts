import { PROVENANCE_NAMESPACE } from '../../engine/index.js';
import { deleteStep } from './officeCharts.js';
import { heightsOf, widthsOf } from './officeBefore.js';
import { codeOf, hostProblem } from './officeProblem.js';
import { rangeAt, sheetOf } from './officeReader.js';
import { backwardSteps, clearAsideStep, forwardSteps, markCell, showAllStep, type Aside, type OfficeStep, type SheetStanding } from './officeSteps.js';
import type { OfficeSupport } from './officeSupport.js';
import { jsonBytes, slicesOf } from './requestSlices.js';
import type { SheetChange } from './sheetChange.js';
import { sheetsThatHold } from './sheetsThatHold.js';

/** What is to happen to a workbook: all of it, or nothing. */
export interface WorkbookChange {
  readonly sheets: readonly (SheetChange & { readonly aside: Aside; readonly isFiltered: boolean })[];
  /** What RAA says of the workbook. It is written once all cells are: where it stands, they do. */
  readonly provenance: { /** The part that is replaced; undefined when a new one is added. */ readonly part: string | undefined; readonly before: string | undefined; readonly after: string };
  /** The title of the document, when it changes. */
  readonly title?: { readonly before: string; readonly after: string };
  /** Charts that are new. */
  readonly drawn: readonly { readonly sheet: string; readonly name: string; readonly step: OfficeStep }[];
  /** What cannot be taken back, and can be done again: charts that show other ranges, or go. It comes last. */
  readonly finished: readonly FinishedChart[];
}

/** What is done to a chart that is there. */
export interface FinishedChart {
  readonly sheet: string;
  readonly name: string;
  /** How many series it has. */
  readonly series: number;
  readonly step: (series: number) => OfficeStep;
}

/**
 * Carries out a change.
 * @throws HostProblem `restored` when something failed and the workbook is as before; `incomplete` when it could not be taken back
 */
export async function carryOut(change: WorkbookChange, support: OfficeSupport): Promise<void> {
  const progress = { slices: 0 };
  try {
    // Excel on the web cannot take a title back: with it, the rest could not be one step for «undo» either.
    if (support.mergesUndo && change.title !== undefined) await runSteps([titleStep(change.title.after)], {}, progress);
    const steps = [...(support.mergesUndo ? [] : titleSteps(change)), ...cellSteps(change), ...endSteps(change)];
    await runSteps(steps, support.mergesUndo ? { mergeUndoGroup: true } : {}, progress);
  } catch (error) {
    if (progress.slices === 0 && REFUSED_WHOLE.has(codeOf(error))) throw hostProblem(error, 'untouched');
    const isGroupRefused = support.mergesUndo && codeOf(error) === 'UndoNotSupported';
    const isDone = await settle(change, error, isGroupRefused);
    if (isGroupRefused && !isDone) await carryOut(change, { ...support, mergesUndo: false });
  }
}

/** Errors with which Excel refuses a request before it does anything. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);

async function runSteps(steps: readonly OfficeStep[], options: Excel.RunOptions, progress: { slices: number }): Promise<void> {
  await Excel.run(options, async (context) => {
    for (const slice of slicesOf(steps)) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const { run } of slice) run(context);
      await context.sync();
      progress.slices++;
    }
  });
}

function cellSteps({ sheets, drawn, provenance }: WorkbookChange): OfficeStep[] {
  return [
    ...sheets.flatMap((one) => [...(one.isFiltered && one.looks !== undefined ? [showAllStep(one.sheet)] : []), ...forwardSteps(one, one.aside)]),
    ...drawn.map(({ step }) => step),
    provenanceStep(provenance),
  ];
}

/** What is done once what RAA says is written: it may be done twice. */
function endSteps({ sheets, finished }: WorkbookChange): OfficeStep[] {
  return [...finished.map(({ series, step }) => step(series)), ...sheets.flatMap(({ sheet, looks, aside }) => (looks === undefined ? [] : [clearAsideStep(sheet, looks.zone, aside)]))];
}

function titleSteps({ title }: WorkbookChange): OfficeStep[] {
  return title === undefined ? [] : [titleStep(title.after)];
}

export function titleStep(title: string): OfficeStep {
  return { bytes: jsonBytes(title), run: (context) => (context.workbook.properties.title = title) };
}

export function provenanceStep({ part, after }: Omit<WorkbookChange['provenance'], 'before'>): OfficeStep {
  return {
    bytes: jsonBytes(after),
    run: ({ workbook: { customXmlParts } }) => {
      if (part === undefined) customXmlParts.add(after);
      else customXmlParts.getItem(part).setXml(after);
    },
  };
}

/** What a change that failed has left. */
interface Standing {
  readonly isWritten: boolean;
  /** One for each sheet. */
  readonly sheets: readonly SheetStanding[];
  readonly drawn: readonly { readonly sheet: string; readonly name: string }[];
  /** The charts that come last and are still there, with the series that they have by now. */
  readonly finished: readonly FinishedChart[];
}

/**
 * Ends a change that failed: what is all but done is finished, anything else is taken back.
 * @param isAlone true when the failure itself is no news
 * @returns whether it was finished
 */
async function settle(change: WorkbookChange, cause: unknown, isAlone: boolean): Promise<boolean> {
  const left = () => sheetsThatHold(change.sheets, 'after').catch((): string[] => []);
  const standing = await twice(() => readStanding(change)).catch(async () => {
    throw hostProblem(cause, 'incomplete', { done: await left() });
  });
  try {
    if (standing.isWritten) {
      await twice(async () => runSteps(endSteps({ ...change, finished: (await readStanding(change)).finished }), DELAYED, { slices: 0 }));
      return true;
    }
    await twice(() => runSteps(backSteps(change, standing), DELAYED, { slices: 0 }));
  } catch {
    throw hostProblem(cause, 'incomplete', { done: await left() });
  }
  if (!isAlone) throw hostProblem(cause, 'restored');
  return false;
}

/** What is taken back waits until nobody is typing in a cell. */
const DELAYED: Excel.RunOptions = { delayForCellEdit: true };

function backSteps({ sheets, title }: WorkbookChange, { sheets: standing, drawn }: Standing): OfficeStep[] {
  return [
    ...drawn.map(({ sheet, name }) => deleteStep(sheet, name)),
    ...sheets.flatMap((one, i) => backwardSteps(one, one.aside, standing[i]!)),
    ...(title === undefined ? [] : [titleStep(title.before)]),
    ...sheets.flatMap(({ sheet, looks, aside }) => (looks === undefined ? [] : [clearAsideStep(sheet, looks.zone, aside)])),
  ];
}

async function readStanding({ sheets, provenance, drawn, finished }: WorkbookChange): Promise<Standing> {
  return Excel.run(DELAYED, async (context) => {
    const { customXmlParts } = context.workbook;
    const count = customXmlParts.getByNamespace(PROVENANCE_NAMESPACE).getCount();
    const said = provenance.part === undefined ? undefined : customXmlParts.getItem(provenance.part).getXml();
    const found = sheets.map(({ sheet, looks, heights, columns, aside }) => {
      const mark = looks && rangeAt(context, sheet, markCell(looks.zone, aside));
      mark?.load('values');
      const [rows, widths] = [heights === undefined ? 0 : heights.points.length + heights.plainRows, columns?.looks.length ?? 0];
      return {
        mark,
        heights: rows === 0 ? undefined : heightsOf(sheetOf(context, sheet), { top: heights!.top, bottom: heights!.top + rows - 1 }),
        widths: widths === 0 ? undefined : widthsOf(sheetOf(context, sheet), { left: columns!.left, right: columns!.left + widths - 1 }),
      };
    });
    const charts = drawn.map(({ sheet, name }) => {
      const chart = sheetOf(context, sheet).charts.getItemOrNullObject(name);
      chart.load('name');
      return { sheet, name, chart };
    });
    const shown = finished.map((one) => {
      const chart = sheetOf(context, one.sheet).charts.getItemOrNullObject(one.name);
      chart.series.load('count');
      return { one, chart };
    });
    await context.sync();
    return {
      finished: shown.flatMap(({ one, chart }) => (chart.isNullObject ? [] : [{ ...one, series: chart.series.count }])),
      isWritten: said === undefined ? count.value > 0 : said.value !== provenance.before,
      sheets: found.map(({ mark, heights, widths }) => ({
        mark: mark?.values[0]?.[0] as unknown,
        heights: heights?.() ?? [],
        widths: widths?.() ?? [],
      })),
      drawn: charts.filter(({ chart }) => !chart.isNullObject),
    };
  });
}

/** Excel may be at something else for a moment. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return work();
  }
}
