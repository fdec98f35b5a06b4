/** Where a command speaks. Tests put another one in its place. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Everything else: problems, progress. */
  err(text: string): void;
  readonly isInteractive: boolean;
}

export const realTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isInteractive: process.stderr.isTTY === true,
};
