import { readProgramme, type Issue, type Programme } from '../../engine/index.js';

/** What a case may change of the little programme below. */
export interface ProgrammeOfCase {
  /** Euro by axis code. */
  readonly allocations?: Readonly<Record<string, string>>;
  /** As in `indicatori.json`; the plan is named `PIANO`. */
  readonly indicators?: readonly unknown[];
  readonly totals?: readonly unknown[];
  readonly sampledIndicators?: Readonly<Record<string, string>>;
  readonly policyAreas?: readonly unknown[];
  /** As in `programma.json`: year and approval of each report. */
  readonly reports?: readonly unknown[];
  /** Axes whose vulnerable participants no publication gives. */
  readonly vulnerabilityMayBeMissing?: readonly string[];
}

/** A little programme of no region: two axes with participants and technical assistance. */
export function programmeOfCase(changes: ProgrammeOfCase): { programme?: Programme; issues: Issue[] } {
  const axis = (code: string, name: string, thematicObjective: string, priorities: string[]) => ({
    code,
    name,
    thematicObjective,
    investmentPriorities: priorities.map((priority) => ({ code: priority })),
    specificObjectives: [],
    beneficiaries: [],
    targetGroups: [],
    vulnerabilityMayBeMissing: changes.vulnerabilityMayBeMissing?.includes(code) ?? false,
  });
  return readProgramme({
    programma: {
      format: 'raa/programma/1',
      id: 'programma-di-prova',
      title: 'Programma di prova',
      cci: '2014IT05SFOP999',
      fund: 'FSE',
      period: '2014-2020',
      managingRegion: 'Regione di prova',
      categoryOfRegion: 'PS',
      financing: {
        source: 'caso',
        shares: [
          { code: 'ue', name: 'Unione europea', percent: '50' },
          { code: 'stato', name: 'Stato', percent: '35' },
          { code: 'regione', name: 'Regione', percent: '15' },
        ],
      },
      axes: [
        axis('I', 'Occupazione', '8', ['8.i', '8.ii']),
        axis('II', 'Inclusione', '9', ['9.i', '9.iv']),
        { ...axis('V', 'Assistenza tecnica', '', []), thematicObjective: undefined, technicalAssistance: true },
      ],
      ...(changes.sampledIndicators && { sampledIndicators: changes.sampledIndicators }),
      policyAreas: changes.policyAreas ?? [],
      documents: [],
      reports: changes.reports ?? [],
    },
    piano: {
      format: 'raa/piano/1',
      versions: [
        {
          id: 'PIANO',
          date: '2014-12-17',
          event: 'Approvazione',
          allocations: changes.allocations ?? { I: '1000000', II: '500000', V: '100000' },
          source: 'caso',
        },
      ],
    },
    indicatori: { format: 'raa/indicatori/1', indicators: changes.indicators ?? [] },
    iniziative: { format: 'raa/iniziative/1', totals: changes.totals ?? [], shares: [] },
  });
}
