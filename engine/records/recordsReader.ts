import { issue, type Issue } from '../issues.js';
import type { Programme } from '../programme/programme.js';
import { civilDay, type CivilDay } from './civilDay.js';
import { countParticipations, type ReferencePair } from './countParticipations.js';
import { FieldScanner } from './fieldScanner.js';
import { gatherFacts } from './gatherFacts.js';
import { MovementRecords } from './movementRecords.js';
import { OperationRecords } from './operationRecords.js';
import { ParticipantRows, type ParticipationSink } from './participantRows.js';
import type { PartSetting } from './participantPart.js';
import { PartedFile, type PartedStart } from './partedFile.js';
import { Participations } from './participations.js';
import { LAST_YEAR } from './participationWords.js';
import { ProgrammedRecords } from './programmedRecords.js';
import { ProgrammeGroups } from './programmeGroups.js';
import { RECORD_COLUMNS } from './recordColumns.js';
import type { RecordCount } from './recordCount.js';
import type { RecordFacts, RecordKind } from './recordFacts.js';
import type { RecordRuleCount } from './recordRuleCount.js';
import { recordRuleCounts } from './recordRuleCounts.js';
import { RowLog, type ListedRow } from './rowLog.js';
import { RowRules } from './rowRules.js';

/** Takes the bytes of a file, in chunks of any size. */
export interface RecordSink {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** What was read, and what it adds up to. */
export interface RecordsRead {
  readonly facts: RecordFacts;
  readonly counts: readonly RecordCount[];
  /** One for each reason, column and file, with the rows. */
  readonly issues: readonly Issue[];
  /** What became of each rule on records; none when no file of participants was read. */
  readonly rules: readonly RecordRuleCount[];
  /** Every row that is not simply used. */
  listedRows(): Iterable<ListedRow>;
}

/** Rows read before the number of those to come is reckoned from the size of the file. */
const SAMPLE_ROWS = 4096;

/**
 * Reads the records of a programme at the cut-off of a report: a sink for each file, the operations first, then the facts.
 * Everything is counted as it is read; no row is kept. The same module serves Node and the browser: it is given bytes.
 */
export class RecordsReader {
  private readonly cutOff: CivilDay;
  private readonly groups: ProgrammeGroups;
  private readonly operations: OperationRecords;
  private readonly movements: MovementRecords;
  private readonly programmed: ProgrammedRecords;
  private readonly logs: RowLog[] = [];
  private readonly rowRules = new RowRules();
  private readonly participations = new Participations((file, row, isSame) => this.logs[file]!.repeat(isSame ? 'REC-010' : 'REC-011', row));
  private readonly kinds = new Set<RecordKind>();

  /** @param references results of which the participants of one output indicator are counted apart: the reference populations of targets */
  constructor(
    programme: Programme,
    private readonly year: number,
    private readonly references: readonly ReferencePair[] = referencePairs(programme),
  ) {
    this.cutOff = civilDay(Math.min(year, LAST_YEAR), 12, 31);
    this.groups = new ProgrammeGroups(programme);
    this.operations = new OperationRecords(this.groups, this.cutOff);
    this.movements = new MovementRecords(this.operations, this.cutOff);
    this.programmed = new ProgrammedRecords(this.groups, this.cutOff);
  }

  /**
   * A sink for one file.
   * @param shown its name in messages
   * @param size its bytes, where they are known: memory is then taken once
   */
  file(kind: RecordKind, shown: string, size = 0): RecordSink {
    const log = new RowLog(shown);
    this.logs.push(log);
    this.kinds.add(kind);
    const scanner = this.scanner(kind, log);
    let bytes = 0;
    let isReckoned = kind !== 'partecipanti' || size === 0;
    return {
      push: (chunk) => {
        scanner.push(chunk);
        bytes += chunk.length;
        if (isReckoned || log.read < SAMPLE_ROWS) return;
        isReckoned = true;
        this.participations.expect(this.participations.size + Math.ceil(((size - bytes) * log.read) / bytes));
      },
      end: () => scanner.end(),
    };
  }

  /**
   * A file of participants whose parts other threads read; undefined when it is to be read in order, with `file`: when its first row
   * cannot be told from the beginning, or has quotes.
   * @param beginning its first bytes
   */
  parted(shown: string, size: number, beginning: Uint8Array): PartedFile | undefined {
    const trial = readHeadings(beginning, shown);
    if (trial === undefined) return undefined;
    const log = new RowLog(shown);
    log.fileIssues.push(...trial.issues);
    this.logs.push(log);
    this.kinds.add('partecipanti');
    const { start } = trial;
    this.participations.expect(this.participations.size + Math.ceil((countOf(LINE_END, beginning) * size) / beginning.length));
    return new PartedFile(start, log, this.rowRules, this.participationSink(log), (line) => {
      const scanner = this.scanner('partecipanti', log);
      scanner.startAt(line, start.headings);
      return scanner;
    });
  }

  /** What other threads need to read the parts of a file. */
  partSetting({ headings }: PartedStart): PartSetting {
    return { operations: this.operations.codes.snapshot(), isRevoked: this.operations.revokedFlags(), cutOff: this.cutOff, headings };
  }

  result(): RecordsRead {
    const { operations, movements, groups, year, logs, participations } = this;
    const groupOf = Int32Array.from({ length: operations.groupOf.length }, (_, i) => operations.groupOf.at(i));
    const cube = countParticipations(participations, groupOf, groups.scopes.length, this.cutOff, this.references, logs);
    const facts = gatherFacts({ year, kinds: this.kinds, scopes: groups.scopes, operations, movements, programmed: this.programmed.amounts(), cube });
    return {
      facts,
      counts: logs.map((log, i) => log.count(cube.incomplete[i])),
      rules: this.kinds.has('partecipanti') ? recordRuleCounts(this.rowRules, cube) : [],
      issues: [...logs.flatMap((log) => [...log.issues(), ...nothingUsable(log)]), ...this.withoutOperations()],
      *listedRows() {
        for (const log of logs) yield* log.listedRows();
      },
    };
  }

  private scanner(kind: RecordKind, log: RowLog): FieldScanner {
    let read: (line: number) => void = () => undefined;
    const scanner = new FieldScanner(RECORD_COLUMNS[kind], log, (placeOf) => (read = this.rowReader(kind, scanner, placeOf, log)), (line) => read(line));
    return scanner;
  }

  private rowReader(kind: RecordKind, scanner: FieldScanner, placeOf: (column: string) => number, log: RowLog): (line: number) => void {
    switch (kind) {
      case 'operazioni':
        return this.operations.reader(scanner, placeOf, log);
      case 'movimenti':
        return this.movements.reader(scanner, placeOf, log);
      case 'programmato':
        return this.programmed.reader(scanner, placeOf, log);
      case 'partecipanti': {
        const { codes } = this.operations;
        const rows = new ParticipantRows(scanner, placeOf, codes, this.operations.revokedFlags(), this.cutOff, log, this.rowRules, this.participationSink(log));
        return (line) => rows.read(line);
      }
    }
  }

  private participationSink(log: RowLog): ParticipationSink {
    const { participations } = this;
    const file = this.logs.indexOf(log);
    return (operation, codeA, codeB, first, second, row) => participations.add(operation, codeA, codeB, first, second, file, row);
  }

  private withoutOperations(): Issue[] {
    const others = [...this.kinds].filter((kind) => kind === 'partecipanti' || kind === 'movimenti');
    if (this.kinds.has('operazioni') || others.length === 0) return [];
    return [issue('REC-034', {}, { found: others.map((kind) => `${kind}.csv`).join(', ') })];
  }
}

/** Where the rows begin, read from the first bytes of a file of participants; undefined when they do not tell it, or not simply. */
function readHeadings(beginning: Uint8Array, shown: string): { readonly start: PartedStart; readonly issues: readonly Issue[] } | undefined {
  const log = new RowLog(shown);
  let isNamed = false;
  const scanner = new FieldScanner(RECORD_COLUMNS.partecipanti, log, () => (isNamed = true), () => undefined);
  let bytes = 0;
  while (!isNamed && !scanner.isRefused) {
    const end = beginning.indexOf(LINE_END, bytes);
    if (end < 0) return undefined;
    scanner.push(beginning.subarray(bytes, end + 1));
    bytes = end + 1;
  }
  const isSimple = isNamed && !scanner.hasQuotes && log.read === 0;
  return isSimple ? { start: { headings: scanner.headings(), bytes, line: scanner.nextLine }, issues: log.fileIssues } : undefined;
}

const LINE_END = 10;

function countOf(byte: number, bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/**
 * A file with rows of which none can be used says nothing: that is an error, not a table of zeros. Rows after the cut-off are in
 * order: they belong to a later report. So are further rows of what another file began: exits may come in a file of their own.
 */
function nothingUsable(log: RowLog): Issue[] {
  const { read, excluded } = log.count();
  const isUseless = read > 0 && excluded === read && log.countOf('REC-004') === 0;
  return isUseless ? [issue('REC-033', { file: log.file }, { found: String(read) })] : [];
}

/** The result indicators whose targets are percentages of one output indicator. */
export function referencePairs({ indicators }: Programme): ReferencePair[] {
  const pairs = indicators.flatMap(({ code, kind, scopes }) =>
    kind === 'result' ? scopes.flatMap(({ baseIndicator }) => (baseIndicator === undefined ? [] : [{ result: code, reference: baseIndicator }])) : [],
  );
  return [...new Map(pairs.map((pair) => [`${pair.result}/${pair.reference}`, pair])).values()];
}
