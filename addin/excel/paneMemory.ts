/** What the pane remembers of its choices in a workbook: no name of a file, of a sheet or of a person. */
export interface Remembered {
  readonly year?: number;
  readonly withBundled: boolean;
  readonly prefer?: 'typed' | 'computed';
}

/** Where choices are remembered for a workbook. What cannot be read or kept is no problem: it is asked again. */
export interface PaneMemory {
  read(): Remembered | undefined;
  /** Kept with the workbook when the user saves it. */
  keep(choices: Remembered): void;
}
