import { reportModelOf } from '../law/period2014/reportModels.js';
import type { Bilingual } from '../law/reference.js';
import type { ReportContext } from './reportContext.js';

/** A title of the official model, with the fund as the model of the report names it. */
export function officialTitle({ it, en }: Bilingual, { year }: Pick<ReportContext, 'year'>): Bilingual {
  const { fund } = reportModelOf(year);
  return { it: it.replace('{fund}', fund.it), en: en.replace('{fund}', fund.en) };
}
