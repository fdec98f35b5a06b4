import type { PartedFile, PartRead, RecordsReader } from '../../engine/index.js';
import { CHUNK, firstBytes, notRead, piecesOf } from '../files/fileBytes.js';
import type { FileSystem } from '../files/fileSystem.js';
import { cutAtLineEnds } from './cutAtLineEnds.js';
import { startThread, type PartAnswer, type StartThread } from './partThread.js';
import type { PartPlace } from './readPart.js';

/** A file of participants shorter than this is read sooner by one thread. */
export const WORTH_PARTING = 48 * 1024 * 1024;
/** Bytes of a part: some 40,000 rows, and a megabyte of what they say. */
const PART = 4 * 1024 * 1024;
/** Parts that may wait for their turn, for each thread. */
const AHEAD = 2;

interface LongFile {
  readonly path: string;
  readonly shown: string;
  readonly size: number;
}

interface Way {
  readonly worth: number;
  readonly part: number;
  readonly start: StartThread;
}

/**
 * Reads a file of participants in several threads: the others read the rows, this one counts them in the order of the file. From the
 * first part with a quote on, where a row need not be a line, this thread reads on alone. The outcome is that of one thread.
 * @returns false when nothing was read: the file is short, or its headings are not simple
 */
export async function readInParts(
  file: LongFile,
  reader: RecordsReader,
  threads: number,
  fs: FileSystem,
  { worth, part, start }: Way = { worth: WORTH_PARTING, part: PART, start: startThread },
): Promise<boolean> {
  const { path, shown, size } = file;
  if (size < worth) return false;
  const parted = reader.parted(shown, size, firstBytes(path, shown, CHUNK, fs));
  if (parted === undefined) return false;
  const places = cutAtLineEnds(path, shown, parted.start.bytes, size, part, fs);
  const begin = (onAnswer: (answer: PartAnswer) => void, onError: (error: unknown) => void) =>
    start({ path, shown, setting: reader.partSetting(parted.start) }, onAnswer, onError);
  const taken = await takeParts(places, shown, parted, Math.min(threads, places.length), begin);
  if (taken < places.length) {
    const rest = parted.rest();
    for (const piece of piecesOf(path, shown, fs, places[taken]!.from)) rest.push(piece);
    rest.end();
  }
  return true;
}

type Begin = (onAnswer: (answer: PartAnswer) => void, onError: (error: unknown) => void) => ReturnType<StartThread>;

/** Has the parts read, and takes them in order; how many were taken: all of them, or those before the first that is not clean. */
async function takeParts(places: readonly PartPlace[], shown: string, parted: PartedFile, threads: number, begin: Begin): Promise<number> {
  const pool: ReturnType<StartThread>[] = [];
  try {
    return await new Promise<number>((done, fail) => {
      const read = new Map<number, PartRead>();
      const idle: number[] = [];
      let [asked, taken] = [0, 0];
      const ask = (thread: number) => {
        if (asked === places.length || asked - taken >= threads * AHEAD) return void idle.push(thread);
        pool[thread]!.ask({ number: asked, place: places[asked]! });
        asked += 1;
      };
      const take = (): boolean => {
        for (let part = read.get(taken); part !== undefined; part = read.get(taken)) {
          read.delete(taken);
          if (!parted.take(part)) return false;
          taken += 1;
        }
        return taken < places.length;
      };
      const onAnswer = (thread: number) => (answer: PartAnswer) => {
        if ('failure' in answer) return fail(notRead(shown, answer.failure));
        read.set(answer.number, answer.part);
        // The thread gets its next part before this one counts what has come.
        ask(thread);
        if (!take()) return done(taken);
        for (const waiting of idle.splice(0)) ask(waiting);
      };
      if (places.length === 0) return done(0);
      for (let thread = 0; thread < threads; thread++) pool.push(begin(onAnswer(thread), fail));
      for (let thread = 0; thread < threads; thread++) ask(thread);
    });
  } finally {
    await Promise.all(pool.map((thread) => thread.end()));
  }
}
