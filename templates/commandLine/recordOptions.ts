import { PREFERENCES, type Preference } from '../../engine/index.js';
import { wrongUse } from '../failure.js';
import { oneOf, type Options, type OptionShapes } from './options.js';

/** The options of the commands that read data. */
export const READING_OPTIONS: OptionShapes = { data: { kind: 'values' }, prefer: { kind: 'value' }, threads: { kind: 'value' } };

/** The options of the commands that read data and write files. */
export const RECORD_OPTIONS: OptionShapes = { ...READING_OPTIONS, rows: { kind: 'value' } };

/** What they say. */
export interface RecordChoices {
  /** Which one the tables use where a figure is both typed and counted; the engine's own choice when not said. */
  readonly prefer?: Preference;
  /** Threads that read a long file of participants. */
  readonly threads: number;
}

const MOST_THREADS = 8;

export function recordChoices(options: Options): RecordChoices {
  const prefer = options.value('prefer');
  const threads = options.value('threads') ?? '1';
  if (!/^\d$/.test(threads) || Number(threads) < 1 || Number(threads) > MOST_THREADS) throw wrongUse('CLI-004', { option: '--threads', found: threads, expected: `1 … ${MOST_THREADS}` });
  return { ...(prefer !== undefined && { prefer: oneOf('prefer', prefer, PREFERENCES) }), threads: Number(threads) };
}
