import type { officialTablesIt } from './officialTablesIt.js';

/** The sentences about the tables of the official model, in English. */
export const officialTablesEn: Record<keyof typeof officialTablesIt, string> = {
  'expected.sampledIndicator': 'an indicator that may be estimated on a sample: CO18, CO19, CR06, CR07, CR08 or CR09',
  'expected.sampledReporting': '"annual" (annual values in every report) or "cumulative" (the cumulative value alone, in the reports that the model names)',
  'rule.annualSum': 'Sum of the annual values from {first} to {last}',
  'rule.listedSum': 'Sum of the numbers of each year, for which the model has no cells: {terms}',
  'rule.rateAchievement': 'Results over the reference output indicator, over the target: {result} / {reference} / {target} (reference: {referenceName})',
  'note.annualCounts': 'Annual value: participations of the year, also where the target is a percentage. The annual total is not in the model: it is men plus women.',
  'note.percentageTargets': 'An indicator with a target has two rows: the results of the reference population alone (that of the output indicator used as basis) and those of all participants. With a target in per cent, achievement ratio = (cumulative results of the reference population / cumulative output used as basis, in Table 4A) / target.',
  'note.withoutBase': 'The output indicator used as basis cannot be told from the documents of the programme: {indicators}. The row of the reference population is not shown and the achievement ratio is n/a: name the basis in indicatori.json.',
  'note.sampledResults': 'Estimated on a sample, option 1: the cumulative value alone, in the report submitted in 2019 and in the final one: {indicators}.',
  'note.sampledOutputs': 'CO18 and CO19 estimated on a sample, option 1: the cumulative value alone, in the report submitted in 2017.',
  'note.householdHistorical': 'CO12, CO13 and CO14: repealed as from 2 August 2018; they concern earlier entries alone and are given as annual values, not by the data of participants.',
  'note.householdEmpty': 'CO12, CO13 and CO14: rows left empty by the model of 2021, therefore not shown.',
  'note.entitiesWithoutSex': 'CO20-CO23 (projects and enterprises) and grand total: one number a year, without gender. The model has no cell for the annual total: the numbers of the years stand, in order, in the formula of the cumulative value.',
  'note.grandTotal': 'Grand total: all participants, also those whose non-sensitive data are incomplete, who count in no other indicator. The row "Computed" is CO01 + CO03 + CO05 and is not part of the model.',
  'note.specificOutputs': 'Cumulative value: the sum of the annual values when all are known, otherwise as the source gives it. Gender is optional: the cells stay empty where it is not given.',
  'note.specificResults': 'Cumulative value: the sum of the annual values for absolute numbers, when all are known; percentages are never summed and are those of the source. n/a stands for the "n.a." of the model. Qualitative values cannot be written in valori.csv: type them in the cell. Gender is optional.',
  'trace.fromTo': 'from {first} to {last}',
  'guide.model': 'Model of the report',
  'guide.modelText': 'The report on {year} uses the model in force since {from}: {reference}.',
  'guide.notApplicable': 'Tables that are not filled in',
  'guide.notApplicableText': 'Table {table} ({subject}): {reason}.',
  'guide.notApplicableUnverified': 'Reason to be verified.',
  'guide.folded': 'Years in wide tables',
  'guide.foldedText': 'In the official tables the columns of past years are grouped: the − above the columns folds them, the + opens them. Wide tables are printed on A3, landscape.',
};
