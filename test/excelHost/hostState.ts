import type { BookSheet } from './bookSheet.js';
import { Calculator } from './calculator.js';
import type { HostBook } from './hostBook.js';
import type { Area } from './hostCell.js';
import { HostRange } from './hostRange.js';
import { parseAddressText } from './formulaText.js';
import { HostError } from './protocol.js';

/** What can be told of Excel around the workbook. */
export interface HostSettings {
  /** As the workbook is called: `Cartella.xlsx`. */
  readonly fileName: string;
  /** Excel on the web refuses some things that Excel on a computer does. */
  readonly platform: 'web' | 'desktop';
  /** False for hosts in which the names of a workbook do not come along with sheets that are inserted. */
  readonly namesComeAlong: boolean;
  /** Excel's language: `it-IT`. */
  readonly culture: string;
}

/** Excel with a workbook open: what the objects of the API work on. */
export class HostState {
  readonly calculator: Calculator;
  active: BookSheet;
  readonly selections = new Map<string, Area>();
  /** Until the end of the request. */
  isCalculationSuspended = false;
  calculationMode = 'Automatic';
  /** How often each thing was suspended. */
  readonly suspensions = { calculation: 0, screen: 0 };
  /** Sheets (by id), or `Workbook`, whose selections somebody listens to; how many do. */
  readonly listeners = new Map<string, number>();
  /** Selections to be told once the request is answered. */
  readonly toTell: { readonly sheet: BookSheet; readonly address: string }[] = [];

  /** @param kept the ranges that the library keeps */
  constructor(
    readonly book: HostBook,
    readonly settings: HostSettings,
    private readonly kept: () => Iterable<unknown>,
  ) {
    this.calculator = new Calculator(book);
    this.active = book.firstShown;
  }

  /** The value of a cell is about to be read: what hangs on earlier writes is calculated, unless it is put off. */
  beforeReading(): void {
    if (!this.isCalculationSuspended && this.calculationMode === 'Automatic') this.calculator.calculate();
  }

  range(sheet: BookSheet, area: Area): HostRange {
    return new HostRange(this, sheet, area);
  }

  /**
   * The range of an address or of a name.
   * @param own the sheet that the address is of, when it names none
   * @throws HostError InvalidArgument
   */
  rangeAt(address: string, own: BookSheet): HostRange {
    const parsed = parseAddressText(address);
    if (parsed !== undefined) {
      const sheet = parsed.sheet === undefined ? own : this.book.sheetNamed(parsed.sheet);
      if (sheet !== undefined) return this.range(sheet, parsed.area);
    }
    const name = this.book.names.find((one) => one.name.toLowerCase() === address.toLowerCase() && (one.scope === undefined || one.scope === own));
    const named = name === undefined ? undefined : this.rangeOfName(name.text, own);
    if (named === undefined) throw new HostError('InvalidArgument');
    return named;
  }

  /** The range that a name stands for; undefined for a constant, a formula, a list of ranges, or what is gone. */
  rangeOfName(text: string, own: BookSheet): HostRange | undefined {
    const parsed = parseAddressText(text);
    const sheet = parsed?.sheet === undefined ? own : this.book.sheetNamed(parsed.sheet);
    return parsed === undefined || sheet === undefined ? undefined : this.range(sheet, parsed.area);
  }

  get selection(): HostRange {
    return this.range(this.active, this.selections.get(this.active.id) ?? { top: 1, left: 1, bottom: 1, right: 1 });
  }

  select(range: HostRange): void {
    if (range.sheet.visibility !== 'visible') throw new HostError('InvalidOperation');
    this.active = range.sheet;
    this.selections.set(range.sheet.id, range.area);
    this.toTell.push({ sheet: range.sheet, address: range.localAddress });
  }

  /** Sees the ranges of a sheet that the library keeps: they move with their cells. */
  keptRanges(sheet: BookSheet, see: (range: HostRange) => void): void {
    for (const one of this.kept()) if (one instanceof HostRange && one.sheet === sheet) see(one);
  }

  listen(target: string, change: 1 | -1): void {
    this.listeners.set(target, (this.listeners.get(target) ?? 0) + change);
  }
}

