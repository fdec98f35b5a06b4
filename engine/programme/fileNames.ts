/** The files that make a programme, in its folder. */
export const PROGRAMME_FILE_NAMES = {
  programma: 'programma.json',
  piano: 'piano.json',
  indicatori: 'indicatori.json',
  iniziative: 'iniziative.json',
} as const;

/** The files that a programme may have besides. */
export const OPTIONAL_PROGRAMME_FILES = {
  controlli: 'controlli.json',
} as const;

export type ProgrammeFileKey = keyof typeof PROGRAMME_FILE_NAMES;
