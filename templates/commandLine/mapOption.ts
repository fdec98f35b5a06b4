import { parseCellReference, TABLE_DEFINITIONS } from '../../engine/index.js';
import { wrongUse } from '../failure.js';
import { oneOf } from './options.js';

/** Where the user says that a table stands: its first body cell. */
export interface MappedPlace {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The places of `--map TABLE=Sheet!A7` (`S3='S3 Avanzamento'!A7`). A table has one place. */
export function mapOption(given: readonly string[]): MappedPlace[] {
  const places = given.map(placeOf);
  places.forEach(({ table }, i) => {
    if (places.findIndex((other) => other.table === table) !== i) throw wrongUse('CLI-010', { option: `--map ${table}=` });
  });
  return places;
}

function placeOf(found: string): MappedPlace {
  const cut = found.indexOf('=');
  const place = parseCellReference(found.slice(cut + 1));
  if (cut < 1 || place === undefined) throw wrongUse('CLI-004', { option: '--map', found, expected: 'expected.tablePlace' });
  return { table: oneOf('map', found.slice(0, cut), TABLE_DEFINITIONS.map(({ id }) => id)), ...place };
}
