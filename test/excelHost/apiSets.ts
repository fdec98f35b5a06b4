/** The requirement set that each member of Excel's API came with: `Range.getMergedAreasOrNullObject` → 113 for ExcelApi 1.13. */
export type ApiSets = Readonly<Record<string, number>>;

/** A member that no numbered set has: of Excel on the web only, of the desktop only, or a preview. */
export const IN_NO_SET = Number.POSITIVE_INFINITY;

/**
 * Reads the sets in the declarations that Microsoft publishes with the library, member by member.
 * @param declarations the text of `office.d.ts`
 */
export function apiSetsFrom(declarations: string): ApiSets {
  const start = declarations.indexOf('declare namespace Excel {');
  const end = declarations.indexOf('\n}\n', start);
  const sets: Record<string, number> = {};
  let type: string | undefined;
  let set: number | undefined;
  for (const line of declarations.slice(start, end).split('\n')) {
    const opened = /^ {4}class (\w+)[ <]/.exec(line);
    if (opened !== null) type = opened[1];
    else if (line === '    }') type = undefined;
    if (type === undefined) continue;
    const stated = /\[Api set: (\w+)(?: (\d+)\.(\d+))?/.exec(line);
    if (stated !== null) set = stated[1] === 'ExcelApi' && stated[2] !== undefined ? Number(stated[2]) * 100 + Number(stated[3]) : IN_NO_SET;
    const member = /^ {8}(?:readonly )?(\w+)\??[:(<]/.exec(line)?.[1];
    if (member === undefined || line.startsWith('        /')) continue;
    // Of several forms of a method the first one counts.
    if (set !== undefined) sets[`${type}.${member}`] ??= set;
    set = undefined;
  }
  return sets;
}

/** '1.13' as it can be compared: 113. */
export function apiVersionNumber(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 100 + minor;
}
