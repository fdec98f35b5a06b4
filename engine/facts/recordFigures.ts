import type { RecordFacts } from '../records/recordFacts.js';
import type { Programme } from '../programme/programme.js';
import type { Fact } from './fact.js';
import { moneyFigures } from './moneyFigures.js';
import { participantFigures } from './participantFigures.js';
import { countedFrom, type RecordFiles } from './recordSources.js';
import { Tally } from './tally.js';

/**
 * What the records say, as figures of the report. What a file that was read could have filled is zero where it gives nothing;
 * what belongs to a file that was not read is not there: it is not known.
 */
export function recordFigures(records: RecordFacts, programme: Programme, files: RecordFiles = {}): Fact[] {
  const tally = new Tally();
  const from = countedFrom(files);
  participantFigures(records, programme, tally, from);
  moneyFigures(records, programme, tally, from);
  return tally.facts();
}
