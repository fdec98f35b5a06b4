import type { ChosenProgramme, ProgrammeChoice } from '../session/protocol.js';
import { doneOf, madeOf, type ActionContext } from './actionContext.js';
import type { Ending } from './ending.js';

/** Takes a programme: one that comes with RAA, or the files of its folder. */
export function chooseProgramme(choice: ProgrammeChoice): (context: ActionContext) => Promise<Ending> {
  return async (context) => {
    const { title } = await useProgramme(context, choice);
    return { notice: { kind: 'programmeChosen', title } };
  };
}

/** Takes a programme; what was read and compared for another is forgotten. */
export async function useProgramme(context: ActionContext, choice: ProgrammeChoice): Promise<ChosenProgramme> {
  const { session, store, language } = context;
  const programme = doneOf(await session.useProgramme(choice, language));
  const description = madeOf(await session.describe(language));
  const year = yearFor(programme, [store.state.year, description.year?.year]);
  store.update({ programme, description, year });
  if (!programme.isAsBefore) store.update({ account: undefined, accountOf: undefined, preview: undefined, overwrite: new Set(), isCheckOld: store.state.check !== undefined });
  return programme;
}

/** The first of the wished years that the programme can have; else the last for which figures come with it, else its last. */
function yearFor({ years, bundledYears }: ChosenProgramme, wished: readonly (number | undefined)[]): number | undefined {
  return wished.find((year) => year !== undefined && years.includes(year)) ?? bundledYears.at(-1) ?? years.at(-1);
}
