import { ByteDictionary } from './byteDictionary.js';
import { FieldScanner, type Headings } from './fieldScanner.js';
import { GrowingInts } from './growingInts.js';
import { ParticipantRows } from './participantRows.js';
import { RECORD_COLUMNS } from './recordColumns.js';
import { RowLog, type RowLogPart } from './rowLog.js';
import { RowRules } from './rowRules.js';
import type { OperationRecords } from './operationRecords.js';
import type { CivilDay } from './civilDay.js';

/** What another thread needs to read rows of participants: plain data, that can be sent to it. */
export interface PartSetting {
  readonly operations: ReturnType<OperationRecords['codes']['snapshot']>;
  readonly isRevoked: Uint8Array;
  readonly cutOff: CivilDay;
  readonly headings: Headings;
}

/** Numbers of a row in `rows`: operation, the two halves of the code, the two words, the line in the part (from 0). */
export const ROW_NUMBERS = 6;

/** What another thread read of a part of a file: plain data. */
export interface PartRead {
  readonly rows: Int32Array;
  readonly lines: number;
  /** False when rows may not begin where lines do, or the part cannot be read: then it is to be read in the order of the file. */
  readonly isClean: boolean;
  readonly log: RowLogPart;
  /** The outcomes of the rules about rows. */
  readonly rules: Int32Array;
}

/** Reads parts of a file of participants, each from the beginning of a row to the end of another. */
export class ParticipantPart {
  private readonly log = new RowLog('');
  private readonly scanner: FieldScanner;
  private readonly rows = new GrowingInts();
  private readonly rules = new RowRules();

  /** @param operations the dictionary of the setting, made once for all the parts */
  constructor({ isRevoked, cutOff, headings }: PartSetting, operations: ByteDictionary) {
    let read: (line: number) => void = () => undefined;
    const { rows, log, rules } = this;
    this.scanner = new FieldScanner(
      RECORD_COLUMNS.partecipanti,
      log,
      (placeOf) => {
        const participants = new ParticipantRows(this.scanner, placeOf, operations, isRevoked, cutOff, log, rules, (operation, codeA, codeB, first, second, line) => {
          rows.push(operation);
          rows.push(codeA);
          rows.push(codeB);
          rows.push(first);
          rows.push(second);
          rows.push(line);
        });
        read = (line) => participants.read(line);
      },
      (line) => read(line),
    );
    this.scanner.startAt(0, headings);
  }

  push(chunk: Uint8Array): void {
    this.scanner.push(chunk);
  }

  end(): PartRead {
    const { scanner, rows, log, rules } = this;
    scanner.end();
    return { rows: rows.copy(), lines: scanner.nextLine, isClean: !scanner.hasQuotes && !scanner.isRefused, log: log.part(), rules: rules.part() };
  }
}

/** The dictionary of operations of a setting. */
export function operationsOf({ operations }: PartSetting): ByteDictionary {
  return ByteDictionary.from(operations);
}
