import { reportModelOf } from '../law/period2014/reportModels.js';
import type { Bilingual } from '../law/reference.js';
import type { ReportContext } from './reportContext.js';

/** A title of the official model, in the words of the model of the report. */
export function officialTitle({ it, en }: Bilingual, { year }: Pick<ReportContext, 'year'>): Bilingual {
  const { fund, whereApplicable } = reportModelOf(year);
  return { it: it.replace('{fund}', fund.it), en: en.replace('{fund}', fund.en).replace('{whereApplicable}', whereApplicable) };
}
