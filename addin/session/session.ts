import { dataKindNamed, issue, type CellPosition, type CellStyle, type Issue, type Language, type Programme, type Report, type ReviewSubject, type RowModel, type RuleSettings, type WorkbookSnapshot } from '../../engine/index.js';
import { blankSheets } from './blankWorkbooks.js';
import { BUNDLED_IDS, bundledFiles } from './bundledProgrammes.js';
import { changesOf, type TableChanges } from './changes.js';
import { checkBook } from './checking.js';
import { chosenProgramme, pickedProgramme, yearsOfFigures } from './chosenProgramme.js';
import { describeBook } from './describe.js';
import { explainPlace } from './explaining.js';
import { planBook, type PlannedBook } from './filling.js';
import { OpenedBook } from './openedBook.js';
import { openProgramme, type OpenedProgramme } from './openProgramme.js';
import { plannedFill } from './plan.js';
import { prepareReport, type Prepared } from './prepareReport.js';
import { plannedAt, previewOf } from './preview.js';
import type {
  BlankSheets,
  BundledProgramme,
  CellAnswer,
  CheckResult,
  ChosenProgramme,
  DataAccount,
  DataRequest,
  EngineSession,
  FillPreview,
  FillRequest,
  Outcome,
  PlannedFill,
  ProgrammeChoice,
  ReadProgress,
  Told,
  WorkbookDescription,
} from './protocol.js';
import { Cancelled, Reading } from './reading.js';
import { paneIssue, Refused, type PaneCode } from './refused.js';
import { SheetFeed } from './sheetFeed.js';
import { toldAll } from './told.js';

const NO_SETTINGS: RuleSettings = new Map();
const NOTHING_TICKED: ReadonlySet<string> = new Set();

/** The engine at the service of the pane: what the Node program does with its commands, with the same functions. */
export class Session implements EngineSession {
  private readonly bundled = new Map<string, Promise<OpenedProgramme>>();
  private chosen: OpenedProgramme | undefined;
  private book: OpenedBook | undefined;
  private prepared: Prepared | undefined;
  private reading: Reading | undefined;
  private feeds: readonly SheetFeed[] = [];

  async programmes(): Promise<readonly BundledProgramme[]> {
    return Promise.all(
      BUNDLED_IDS.map(async (id) => {
        const opened = await this.bundledProgramme(id);
        return { id, cci: opened.programme.cci, title: opened.programme.title, years: await yearsOfFigures(opened) };
      }),
    );
  }

  useProgramme(choice: ProgrammeChoice, language: Language): Promise<Outcome<ChosenProgramme>> {
    return answered(language, async () => {
      const opened = 'bundled' in choice ? await this.bundledProgramme(choice.bundled) : await pickedProgramme(choice.files);
      // Before anything is changed: one whose figures cannot be opened leaves the one before, with its data.
      const told = await chosenProgramme(opened, language);
      const isAsBefore = this.chosen === opened;
      if (!isAsBefore) this.prepared = undefined;
      this.chosen = opened;
      return { ...told, isAsBefore };
    });
  }

  async setWorkbook(snapshot: WorkbookSnapshot): Promise<void> {
    const book = new OpenedBook(snapshot);
    if (this.book !== undefined) book.keepErrors(this.book);
    this.book = book;
    return Promise.resolve();
  }

  async describe(language: Language): Promise<WorkbookDescription> {
    const answer = await answered(language, async () => {
      const book = this.needed(this.book, 'PAN-003');
      const known = await this.knownOf(book);
      const changes = this.prepared && (await this.changesFrom(book, this.prepared.report, language)).changes;
      return describeBook(book, { ...known, changes }, language);
    });
    return 'done' in answer ? answer.done : { tables: [], remarks: problemsIn(answer) };
  }

  blankSheets(ids: readonly string[], language: Language): Promise<BlankSheets> {
    return blankSheets(ids, language, this.book?.snapshot.provenance);
  }

  readData(request: DataRequest, onProgress: (progress: ReadProgress) => void): Promise<Outcome<DataAccount>> {
    this.reading?.cancel();
    const reading = new Reading(onProgress);
    this.reading = reading;
    // Before anything is waited for: the rows of these sheets may come next.
    const feeds = this.openFeeds(request);
    this.feeds = feeds;
    reading.whenCancelled(() => feeds.forEach((feed) => feed.close()));
    return answered(request.language, async () => {
      try {
        const prepared = await prepareReport(this.needed(this.chosen, 'PAN-002'), request, feeds, reading);
        this.prepared = prepared;
        return prepared.account;
      } finally {
        feeds.forEach((feed) => feed.close());
        if (this.reading === reading) [this.reading, this.feeds] = [undefined, []];
      }
    });
  }

  async sheetRows(sheet: string, rows: readonly RowModel[], styles?: readonly CellStyle[]): Promise<void> {
    await this.feeds.find(({ name }) => name === sheet)?.give(rows, styles);
  }

  cancel(): Promise<void> {
    this.reading?.cancel();
    return Promise.resolve();
  }

  preview({ language, only, overwrite }: FillRequest): Promise<Outcome<FillPreview>> {
    return answered(language, async () => {
      const [book, report] = this.ready();
      const choice = { language, overwrite: new Set(overwrite), ...(only && { only: new Set(only) }) };
      return previewOf(book, report, await planBook(book, report, choice), choice);
    });
  }

  plan({ language, only, overwrite }: FillRequest): Promise<Outcome<PlannedFill>> {
    return answered(language, async () => {
      const [book, report] = this.ready();
      const planned = await planBook(book, report, { language, overwrite: new Set(overwrite), ...(only && { only: new Set(only) }) });
      return plannedFill(book, report, planned, language);
    });
  }

  async check(language: Language): Promise<CheckResult> {
    const answer = await answered(language, async () => {
      const book = this.needed(this.book, 'PAN-003');
      const { subject, settings, remarks } = await this.knownOf(book);
      return checkBook(book, subject, settings, remarks, language);
    });
    return 'done' in answer ? answer.done : { findings: [], rules: { held: 0, failed: 0, notVerifiable: 0, off: 0 }, remarks: problemsIn(answer) };
  }

  async explain(place: CellPosition, language: Language): Promise<CellAnswer> {
    const { prepared } = this;
    const book = this.book ?? new OpenedBook(NO_WORKBOOK);
    const { subject } = await this.knownOf(book);
    const plan = prepared && (await this.changesFrom(book, prepared.report, language));
    const planned = plan && plannedAt(book, prepared.report, plan.planned, plan.changes, place, language);
    return explainPlace(book, subject, place, planned, language);
  }

  private bundledProgramme(id: string): Promise<OpenedProgramme> {
    const files = bundledFiles(id);
    if (files === undefined) return Promise.reject(new Refused([paneIssue('PAN-006', { found: id })]));
    const opened = this.bundled.get(id) ?? openProgramme(id, files);
    this.bundled.set(id, opened);
    // A file that did not arrive is asked for again the next time.
    opened.catch(() => this.bundled.delete(id));
    return opened;
  }

  private openFeeds({ sheets }: DataRequest): SheetFeed[] {
    const workbook = this.book?.workbook ?? NO_WORKBOOK.workbook;
    return sheets.flatMap(({ name, rows }) => {
      const kind = dataKindNamed(name);
      return kind === undefined ? [] : [new SheetFeed(name, kind, rows, workbook)];
    });
  }

  private ready(): readonly [OpenedBook, Report] {
    return [this.needed(this.book, 'PAN-003'), this.needed(this.prepared, 'PAN-004').report];
  }

  private needed<T>(found: T | undefined, code: PaneCode): T {
    if (found === undefined) throw new Refused([paneIssue(code)]);
    return found;
  }

  /** What a filling of everything would change, worked out once for a workbook, a report and a language. */
  private changesFrom(book: OpenedBook, report: Report, language: Language): Promise<{ planned: PlannedBook; changes: TableChanges[] }> {
    return book.once(`changes ${language}`, report, async () => {
      const planned = await planBook(book, report, { language, overwrite: NOTHING_TICKED });
      return { planned, changes: changesOf(book, planned, NOTHING_TICKED) };
    });
  }

  /**
   * The programme and year with which a workbook is read, and what follows. The programme is the one that was chosen, otherwise a
   * bundled one that the workbook names; the year is that of the workbook, otherwise that of the data.
   */
  private async knownOf(book: OpenedBook): Promise<{ subject: ReviewSubject; settings: RuleSettings; programme: WorkbookDescription['programme']; year: WorkbookDescription['year']; remarks: readonly Issue[] }> {
    const { identity, provenance } = book;
    const from = provenance?.origin === undefined ? 'titles' : 'provenance';
    const named = await this.bundledOf(identity.cci);
    const programme: Programme | undefined = this.chosen?.programme ?? named?.programme;
    const report = this.prepared?.report;
    const year = identity.year ?? report?.context.year;
    const isOfReport = report !== undefined && report.context.programme === programme && report.context.year === year;
    const [cci] = identity.cci;
    const own = [named?.programme, this.chosen?.programme].find((one) => one !== undefined && (cci === undefined || identity.cci.includes(one.cci)));
    const unknown = cci === undefined ? issue('XLS-027', {}) : issue('XLS-032', {}, { found: cci });
    return {
      subject: book.subject(programme, year, isOfReport ? report : undefined),
      settings: programme?.ruleSettings ?? NO_SETTINGS,
      programme:
        cci !== undefined
          ? { cci: own?.cci ?? cci, from, isKnown: own !== undefined, ...(own && { title: own.title }) }
          : programme && { cci: programme.cci, title: programme.title, from: 'chosen', isKnown: true },
      year: year === undefined ? undefined : { year, from: identity.year === undefined ? 'chosen' : from },
      remarks: [...(programme === undefined ? [unknown] : []), ...(year === undefined ? [issue('XLS-028', {})] : [])],
    };
  }

  private async bundledOf(codes: readonly string[]): Promise<OpenedProgramme | undefined> {
    if (codes.length === 0) return undefined;
    const all = await Promise.all(BUNDLED_IDS.map((id) => this.bundledProgramme(id)));
    return codes.flatMap((code) => all.filter(({ programme }) => programme.cci === code))[0];
  }
}

const NO_WORKBOOK: WorkbookSnapshot = { workbook: { dateSystem: 1900, isStructureLocked: false, sheets: [], names: [], styles: [] }, sheets: [] };

/** The answer, or the problems; of what nobody foresaw only the kind is told. */
async function answered<T>(language: Language, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await work() };
  } catch (error) {
    if (error instanceof Cancelled) return { cancelled: true };
    const issues = error instanceof Refused ? error.issues : [paneIssue('PAN-001', { name: error instanceof Error ? error.name : '' })];
    return { problems: toldAll(issues, language) };
  }
}

function problemsIn(answer: Exclude<Outcome<unknown>, { readonly done: unknown }>): readonly Told[] {
  return 'problems' in answer ? answer.problems : [];
}
