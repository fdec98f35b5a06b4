import { Worker } from 'node:worker_threads';
import type { PartRead } from '../../engine/index.js';
import type { PartPlace, PartsOfFile } from './readPart.js';

/** What a thread is asked: the part of that number. */
export interface PartTask {
  readonly number: number;
  readonly place: PartPlace;
}

/** What it answers: what it read, or the code of the system's error. */
export type PartAnswer = { readonly number: number; readonly part: PartRead } | { readonly number: number; readonly failure: string };

/** Another thread that reads parts of a file. Tests put another one in its place. */
export interface PartThread {
  ask(task: PartTask): void;
  end(): Promise<unknown>;
}

export type StartThread = (file: PartsOfFile, onAnswer: (answer: PartAnswer) => void, onError: (error: unknown) => void) => PartThread;

export const startThread: StartThread = (file, onAnswer, onError) => {
  const worker = new Worker(new URL('./participantWorker.js', import.meta.url), { workerData: file });
  worker.on('message', onAnswer);
  worker.on('error', onError);
  return { ask: (task) => worker.postMessage(task), end: () => worker.terminate() };
};
