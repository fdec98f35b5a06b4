import type { Issue } from '../../engine/issues.js';
import { it as ITALIAN_TEXTS } from '../../engine/text/it.js';

/** The values that the sentence of an issue asks for and that the issue does not give: none, or a hole would be shown. */
export function missingValues({ code, values }: Issue): string[] {
  const asked = [...ITALIAN_TEXTS[`issue.${code}`].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return asked.filter((name) => values[name] === undefined);
}
