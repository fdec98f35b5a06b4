import type { ReadProgress } from './protocol.js';

/** The user has stopped the reading. */
export class Cancelled extends Error {}

/** One reading of data: how far it is, and whether it was cancelled. */
export class Reading {
  private isCancelled = false;
  private readonly onCancel: (() => void)[] = [];
  private total = 0;
  private before = 0;
  private rows = 0;
  private source: { readonly shown: string; readonly size: number } | undefined;
  private done = 0;

  constructor(private readonly onProgress: (progress: ReadProgress) => void) {}

  cancel(): void {
    this.isCancelled = true;
    for (const act of this.onCancel) act();
  }

  /** What is to be done at once when the reading is cancelled, for those who wait. */
  whenCancelled(act: () => void): void {
    this.onCancel.push(act);
  }

  /** How much there is to read, in bytes: more may come. */
  expect(bytes: number): void {
    this.total += bytes;
  }

  begin(shown: string, size: number): void {
    this.source = { shown, size };
    this.done = 0;
    this.tell();
  }

  end(): void {
    this.before += this.source?.size ?? 0;
    this.source = undefined;
    this.done = 0;
  }

  /** So many bytes and rows more of the source were read. Gives way to messages: one of them may be `cancel`. @throws Cancelled */
  async step(bytes: number, rows: number): Promise<void> {
    this.done += bytes;
    this.rows += rows;
    this.tell();
    await giveWay();
    if (this.isCancelled) throw new Cancelled();
  }

  /** All is read: the tables are computed. */
  async compute(): Promise<void> {
    this.before = this.total;
    await this.step(0, 0);
  }

  private tell(): void {
    const { total, before, done, rows, source } = this;
    const here = Math.min(done, source?.size ?? 0);
    const share = total === 0 ? 0 : Math.min(1, (before + here) / total);
    this.onProgress({ ...(source && { source: source.shown }), share, rows });
  }
}

/** A moment for the messages that wait. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
