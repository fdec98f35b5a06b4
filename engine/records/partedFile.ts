import type { FieldScanner, Headings } from './fieldScanner.js';
import { ROW_NUMBERS, type PartRead } from './participantPart.js';
import type { ParticipationSink } from './participantRows.js';
import type { RowLog } from './rowLog.js';
import type { RowRules } from './rowRules.js';

/** Where the rows of a file begin, once its headings are known. */
export interface PartedStart {
  readonly headings: Headings;
  /** Bytes before the first row. */
  readonly bytes: number;
  /** Line of the first row. */
  readonly line: number;
}

/**
 * A file of participants of which other threads read the parts: what they read is taken here in the order of the file, so that
 * everything comes out as if one thread had read it.
 */
export class PartedFile {
  private line: number;

  /**
   * @param add takes a participation, with its row
   * @param continued a scanner of this thread that goes on at a line of the file
   */
  constructor(
    readonly start: PartedStart,
    private readonly log: RowLog,
    private readonly rules: RowRules,
    private readonly add: ParticipationSink,
    private readonly continued: (line: number) => FieldScanner,
  ) {
    this.line = start.line;
  }

  /** Takes the next part; false when it must be read in the order of the file, and nothing was taken. */
  take({ rows, lines, isClean, log, rules }: PartRead): boolean {
    if (!isClean) return false;
    this.log.take(log, this.line);
    this.rules.take(rules);
    for (let i = 0; i < rows.length; i += ROW_NUMBERS) {
      this.add(rows[i]!, rows[i + 1]!, rows[i + 2]!, rows[i + 3]!, rows[i + 4]!, rows[i + 5]! + this.line);
    }
    this.line += lines;
    return true;
  }

  /** Reads the rest in this thread, from the end of the parts that were taken. */
  rest(): FieldScanner {
    return this.continued(this.line);
  }
}
