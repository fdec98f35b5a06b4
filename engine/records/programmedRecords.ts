import { NO_DAY, shownDay, type CivilDay } from './civilDay.js';
import type { RowPlaces } from './fieldScanner.js';
import type { ProgrammeGroups } from './programmeGroups.js';
import type { ProgrammedAmount } from './recordFacts.js';
import type { RowLog } from './rowLog.js';
import { amountIssue, RowFields } from './rowFields.js';

/** The resources activated up to the cut-off, by axis and priority, in cents. */
export class ProgrammedRecords {
  private readonly sums = new Map<string, ProgrammedAmount>();

  constructor(
    private readonly groups: ProgrammeGroups,
    private readonly cutOff: CivilDay,
  ) {}

  amounts(): ProgrammedAmount[] {
    return [...this.sums.values()];
  }

  /** Reads the rows of one file. */
  reader(row: RowPlaces, placeOf: (column: string) => number, log: RowLog): (line: number) => void {
    const fields = new RowFields(row);
    const at = { axis: placeOf('asse'), priority: placeOf('priorita_investimento'), date: placeOf('data'), amount: placeOf('importo') };
    const text = (place: number) => (fields.isEmpty(place) ? '' : fields.found(place).slice(1, -1));

    return (line) => {
      if (fields.isEmpty(at.axis)) return log.exclude('REC-001', line, 'asse');
      const axis = this.groups.axis(text(at.axis));
      if (axis === undefined) return log.exclude('REC-024', line, 'asse', fields.found(at.axis), { expected: this.groups.axisCodes.join(', ') });
      const hasPriority = !fields.isEmpty(at.priority);
      const priority = this.groups.priority(text(at.priority), axis);
      if (hasPriority && priority === undefined) return log.exclude('REC-025', line, 'priorita_investimento', fields.found(at.priority));
      if (fields.isEmpty(at.date)) return log.exclude('REC-001', line, 'data');
      const date = fields.day(at.date);
      if (date === NO_DAY) return log.exclude('REC-006', line, 'data', fields.found(at.date), { effect: 'records.theRowIsNotCounted' });
      if (date > this.cutOff) return log.exclude('REC-004', line, 'data', undefined, { cutOff: shownDay(this.cutOff) });
      const cents = fields.cents(at.amount);
      const problem = amountIssue(cents);
      if (problem !== undefined) return log.exclude(problem, line, 'importo', problem === 'REC-001' ? undefined : fields.found(at.amount), { effect: 'records.theRowIsNotCounted' });
      const key = `${axis.code}/${priority ?? ''}`;
      const before = this.sums.get(key)?.value ?? 0;
      this.sums.set(key, { axis: axis.code, ...(priority && { priority }), value: before + cents });
    };
  }
}
