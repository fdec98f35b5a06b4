import { WorkbookRefusal } from './workbookRefusal.js';

/** What is false in a package; each has its words in the catalogue. */
export type PackageDamage = 'end' | 'directory' | 'header' | 'overlap' | 'method';

/** A package that is cut, or whose directory does not agree with what it holds. */
export function damagedPackage(damage: PackageDamage, part?: string): WorkbookRefusal {
  return new WorkbookRefusal('XLS-003', part === undefined ? {} : { path: part }, { damage: `damage.${damage}` });
}

/** A part whose bytes are not those that the directory declares: damaged data, another size, another checksum. */
export function damagedPart(part: string, damage: 'data' | 'size' | 'checksum'): WorkbookRefusal {
  return new WorkbookRefusal('XLS-006', { path: part }, { damage: `damage.${damage}` });
}

/** Something beyond a limit. */
export function beyondLimit(part: string | undefined, found: number, limit: number, unit: 'bytes' | 'parts'): WorkbookRefusal {
  return new WorkbookRefusal('XLS-004', part === undefined ? {} : { path: part }, { found: String(found), expected: String(limit), unit: `unit.${unit}` });
}
