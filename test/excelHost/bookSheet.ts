import type { SheetEntry } from '../../engine/ooxml/read/workbookModel.js';
import type { HostSheet } from './hostSheet.js';

/** A sheet in the list of the workbook. Its cells are read when they are first asked for. */
export class BookSheet {
  #grid: HostSheet | undefined;

  constructor(
    readonly id: string,
    public name: string,
    readonly kind: SheetEntry['kind'],
    public visibility: SheetEntry['visibility'],
    readonly part: string,
    /** Those of its entry in the workbook part. */
    readonly attributes: Map<string, string>,
    private readonly load: () => HostSheet,
  ) {}

  get grid(): HostSheet {
    return (this.#grid ??= this.load());
  }

  get isLoaded(): boolean {
    return this.#grid !== undefined;
  }
}
