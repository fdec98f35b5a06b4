import {
  anchorsIn,
  isBlankSheet,
  readBack,
  readProvenance,
  tellingSheets,
  workbookIdentity,
  type CellPosition,
  type Programme,
  type Provenance,
  type Report,
  type ReviewSubject,
  type SheetModel,
  type WorkbookModel,
  type WorkbookSnapshot,
} from '../../engine/index.js';

/** The workbook as it was read at one moment, with what was worked out about it: all of it is dropped with the next snapshot. */
export class OpenedBook {
  /** With the names that lead to sheets that were not read left out: nothing can be done there. */
  readonly snapshot: WorkbookSnapshot;
  readonly provenance: Provenance | undefined;
  /** Without the sheets of RAA that tell of other cells. */
  readonly reviewed: readonly SheetModel[];
  readonly identity: ReturnType<typeof workbookIdentity>;
  readonly anchors: ReadonlyMap<string, CellPosition>;
  /** Errors of the last check by table. */
  errors: ReadonlyMap<string, number> = new Map();
  private readonly subjects = new Map<Programme | undefined, Map<Report | number | undefined, ReviewSubject>>();
  private readonly worked = new Map<string, { readonly of: unknown; readonly result: unknown }>();

  constructor(given: WorkbookSnapshot) {
    const isRead = (position: CellPosition | undefined) => position === undefined || given.sheets.some(({ name }) => name === position.sheet);
    const names = given.workbook.names.filter((name) => isRead(anchorsIn({ ...given.workbook, names: [name] }).values().next().value));
    this.snapshot = { ...given, workbook: { ...given.workbook, names } };
    this.provenance = given.provenance === undefined ? undefined : readProvenance(given.provenance);
    const told = this.provenance === undefined ? [] : tellingSheets(this.workbook);
    this.reviewed = given.sheets.filter(({ name }) => !told.includes(name));
    this.anchors = anchorsIn(this.workbook);
    const blank = this.provenance?.sheets.filter(isBlankSheet).map(({ id }) => this.anchors.get(id)?.sheet) ?? [];
    // The headings of a blank sheet name the years of the law, not that of a report.
    this.identity = workbookIdentity(this.reviewed.filter(({ name }) => !blank.includes(name)), this.provenance);
  }

  get workbook(): WorkbookModel {
    return this.snapshot.workbook;
  }

  sheet(name: string): SheetModel | undefined {
    return this.snapshot.sheets.find((sheet) => sheet.name === name);
  }

  /**
   * Takes over the errors of the last check of the workbook as it was read before, for the tables whose sheets are still as they were
   * checked: reading again makes none of them right.
   */
  keepErrors(before: OpenedBook): void {
    const isSame = (name: string) => JSON.stringify(this.sheet(name)?.rows) === JSON.stringify(before.sheet(name)?.rows);
    const isAsChecked = (table: string) => {
      const [now, then] = [this.anchors.get(table)?.sheet, before.anchors.get(table)?.sheet];
      return now === then && (now === undefined ? this.reviewed.every(({ name }) => isSame(name)) : isSame(now));
    };
    this.errors = new Map([...before.errors].filter(([table]) => isAsChecked(table)));
  }

  /**
   * The workbook for a review, with its standard tables when its programme and year are known.
   * @param report of the same programme and year: its data say which rows there are
   */
  subject(programme: Programme | undefined, year: number | undefined, report?: Report): ReviewSubject {
    const ofProgramme = this.subjects.get(programme) ?? new Map<Report | number | undefined, ReviewSubject>();
    this.subjects.set(programme, ofProgramme);
    const known = ofProgramme.get(report ?? year) ?? this.read(programme, year, report);
    ofProgramme.set(report ?? year, known);
    return known;
  }

  /** Something worked out once. @param of what it depends on, besides this workbook */
  async once<T>(name: string, of: unknown, work: () => Promise<T>): Promise<T> {
    const known = this.worked.get(name);
    if (known !== undefined && known.of === of) return known.result as T;
    const result = await work();
    this.worked.set(name, { of, result });
    return result;
  }

  private read(programme: Programme | undefined, year: number | undefined, report: Report | undefined): ReviewSubject {
    const { workbook, reviewed: sheets, provenance } = this;
    const read = programme === undefined || year === undefined ? undefined : readBack({ workbook, sheets, programme, year, ...(report && { context: report.context }) });
    return { workbook, sheets, ...(provenance && { provenance }), ...(read && { readBack: read }), ...(report && { report }) };
  }
}
