import type { CheckResult } from '../session/protocol.js';
import type { Severity } from '../../engine/index.js';
import { madeOf, type ActionContext } from './actionContext.js';
import type { Ending } from './ending.js';
import type { FindingFilter } from './paneState.js';
import { lookAtWorkbook } from './surveyWorkbook.js';

/** Reviews the workbook as it is now. */
export async function checkWorkbook(context: ActionContext): Promise<Ending> {
  await lookAtWorkbook(context);
  const { session, store, language } = context;
  const check = madeOf(await session.check(language));
  // Tables with errors are told as such.
  const description = madeOf(await session.describe(language));
  store.update({ check, description, isCheckOld: false, pages: {} });
  return { notice: { kind: 'checked', errors: count(check, 'error'), warnings: count(check, 'warning'), infos: count(check, 'info') } };
}

/** How many findings of a severity. */
export function count({ findings }: CheckResult, severity: Severity): number {
  return findings.filter((one) => one.severity === severity).length;
}

/** The findings that the filter lets through: each word of the search, somewhere, without case and accents. */
export function shownFindings({ findings }: CheckResult, { search, hidden, sheet }: FindingFilter): CheckResult['findings'] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return findings.filter((one) => {
    if (hidden.has(one.severity) || (sheet !== '' && sheetOf(one) !== sheet)) return false;
    const text = plain([one.check, one.place, one.label, one.sentence, one.cause ?? '', one.rule?.says ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The sheet that a finding is about; undefined for the workbook as a whole and for files of data. */
export function sheetOf({ position, sheet }: CheckResult['findings'][number]): string | undefined {
  return position?.sheet ?? sheet;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}
