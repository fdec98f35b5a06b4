import { FINANCIAL_PLAN } from './s1FinancialPlan.js';
import { PERFORMANCE_FRAMEWORK } from './s2PerformanceFramework.js';
import { FINANCIAL_PROGRESS } from './s3FinancialProgress.js';
import { PARTICIPANTS } from './s4aParticipants.js';
import { VULNERABILITY } from './s4bVulnerability.js';
import { RESULT_INDICATORS } from './s5ResultIndicators.js';
import { INITIATIVES } from './s6Initiatives.js';
import { PROGRAMME_SUMMARY } from './s7ProgrammeSummary.js';
import { OTHER_FIGURES } from './s8OtherFigures.js';
import { COMMON_RESULTS } from './t2aCommonResults.js';
import { SPECIFIC_RESULTS } from './t2cSpecificResults.js';
import { COMMON_OUTPUTS } from './t4aCommonOutputs.js';
import { SPECIFIC_OUTPUTS } from './t4bSpecificOutputs.js';
import { PERFORMANCE_TABLE } from './t5PerformanceTable.js';
import { FINANCIAL_DATA } from './t6FinancialData.js';
import { CATEGORIES } from './t7Categories.js';
import { CROSS_FINANCING } from './t8CrossFinancing.js';
import { OUTSIDE_UNION } from './t10OutsideUnion.js';
import type { Bilingual } from '../law/reference.js';
import { withAllRegions } from './allRegions.js';
import { reportNames, type ReportContext } from './reportContext.js';
import type { Table, TableDefinition } from './table.js';

/** The standard tables, in the order of the workbook. */
export const TABLE_DEFINITIONS: readonly TableDefinition[] = [
  FINANCIAL_PLAN,
  PERFORMANCE_FRAMEWORK,
  FINANCIAL_PROGRESS,
  PARTICIPANTS,
  VULNERABILITY,
  RESULT_INDICATORS,
  INITIATIVES,
  PROGRAMME_SUMMARY,
  OTHER_FIGURES,
  COMMON_RESULTS,
  SPECIFIC_RESULTS,
  COMMON_OUTPUTS,
  SPECIFIC_OUTPUTS,
  PERFORMANCE_TABLE,
  FINANCIAL_DATA,
  CATEGORIES,
  CROSS_FINANCING,
  OUTSIDE_UNION,
];

/** The tables of one report, with the date and the programme in their titles and headings. */
export function allTables(context: ReportContext): Table[] {
  return TABLE_DEFINITIONS.map((definition) => oneTable(definition, context));
}

/** One of them. */
export function oneTable({ make, ...definition }: TableDefinition, context: ReportContext): Table {
  const table = { notes: [], ...definition, ...make(context) };
  return {
    ...table,
    rows: table.isOfficial === true ? table.rows : withAllRegions(table.rows, context),
    title: withNames(table.title, context),
    columns: table.columns.map((column) => ({ ...column, heading: withNames(column.heading, context) })),
  };
}

/** Puts the names of a report in a wording: `{date}`, `{year}`, `{programme}`, `{cci}`. */
function withNames({ it, en }: Bilingual, context: ReportContext): Bilingual {
  const fill = (text: string, names: Readonly<Record<string, string>>) => text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
  return { it: fill(it, reportNames(context, 'it')), en: fill(en, reportNames(context, 'en')) };
}
