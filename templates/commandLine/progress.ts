import type { Terminal } from './terminal.js';

/** Shows how far a long work is. */
export interface Progress {
  step(): Promise<void>;
  stop(): void;
}

const PATIENCE_MS = 1000;

/** A bar on a terminal, for work longer than a second; nothing when the output is piped. The library is loaded only then. */
export function startProgress(total: number, terminal: Terminal): Progress {
  const start = performance.now();
  let bar: { update(done: number): void; stop(): void } | undefined;
  let done = 0;
  return {
    async step() {
      done += 1;
      if (bar === undefined && terminal.isInteractive && done < total && performance.now() - start > PATIENCE_MS) {
        const { default: progress } = await import('cli-progress');
        const single = new progress.SingleBar({ format: '{bar} {value}/{total}', clearOnComplete: true }, progress.Presets.shades_classic);
        single.start(total, done);
        bar = single;
      }
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}
