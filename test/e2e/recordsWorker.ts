import { recordsRun, type RecordsInput } from './recordsRun.js';

/** What a Web Worker has of all that a browser has: `tsconfig` knows only Node. */
declare const self: { onmessage: (event: { readonly data: RecordsInput }) => void; postMessage(message: RecordsAnswer): void };

export interface RecordsAnswer {
  readonly text: string;
  /** From the first byte to the last fact. */
  readonly milliseconds: number;
}

self.onmessage = ({ data }) => {
  const start = performance.now();
  void recordsRun(data).then((text) => self.postMessage({ text, milliseconds: performance.now() - start }));
};
