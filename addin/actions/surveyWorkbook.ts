import type { WorkbookSurvey } from '../excel/workbookHost.js';
import { madeOf, type ActionContext } from './actionContext.js';
import type { Ending } from './ending.js';

/** Reads the workbook again and says what it is. */
export async function surveyWorkbook(context: ActionContext): Promise<Ending> {
  await lookAtWorkbook(context);
  return whatWasFound(context);
}

/** How many tables the workbook has, and how many it does not. */
export function whatWasFound({ store }: ActionContext): Ending {
  const tables = store.state.description!.tables.filter(({ isTable }) => isTable);
  const missing = tables.filter(({ found }) => found === 'missing').length;
  return { notice: { kind: 'workbookRead', tables: tables.length - missing, missing } };
}

/** Reads the workbook and gives it to the engine. */
export async function lookAtWorkbook({ host, session, store, language, now }: ActionContext): Promise<WorkbookSurvey> {
  const survey = await host.survey();
  await session.setWorkbook(survey.snapshot);
  const description = madeOf(await session.describe(language));
  store.update({ survey, description, readAt: now() });
  return survey;
}
