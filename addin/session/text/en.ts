import type { SessionTextKey } from './it.js';

/** The sentences of the session in English: same keys, same values. */
export const en: Readonly<Record<SessionTextKey, string>> = {
  'PAN-001': 'RAA stopped for an unexpected error ({name}): nothing was changed. Refresh and try again; if it happens again, report it and say what was being done.',
  'PAN-002': 'no programme was chosen. Choose one in “Workbook”.',
  'PAN-003': 'the workbook was not read. Refresh it in “Workbook”.',
  'PAN-004': 'no data were read. Read the data of the year in “Data”.',
  'PAN-005': 'no source of data was chosen. Choose sheets, files, or the figures of the programme.',
  'PAN-006': 'the programme {found} does not come with RAA. Choose another, or the files of its folder.',
  'XLS-019': 'a person typed or changed the cell: it holds “{found}”, RAA would write “{planned}”. It stays as it is, unless it is ticked among the cells to replace.',
  'XLS-020': 'table {table} is not recognised with certainty ({found}) and is not filled. Give its columns and rows the names of the table, or insert the one of RAA.',
  'XLS-021': 'the workbook has no table to fill. Insert the tables of RAA in “Workbook”.',
  'XLS-023': 'the cell holds a formula of the workbook, which stays: {found}; RAA computes {planned}. To have the figure of RAA, empty the cell and fill again.',
  'XLS-027': 'the workbook does not say of which programme it is: formulas, sums and percentages are checked, the rules are not. Choose the programme in “Workbook”.',
  'XLS-028': 'the workbook does not say of which year it is: formulas, sums and percentages are checked, the rules are not. Read the data of the year in “Data”.',
  'XLS-032': 'the workbook is of the programme {found}, which does not come with RAA: formulas, sums and percentages are checked, the rules are not. Choose the files of the folder of that programme.',
  'REC-031': 'the figure ({measure}) is {typed} in {typedPlace} and {computed} as counted from the records; the tables use {used}; the cumulative values of the official tables stay the sum of the years. Correct the wrong one, or choose in “Data” which one to use.',
  'FIL-009': 'the template {found} is missing or damaged. Reload the pane; if that is not enough, ask whoever looks after RAA to install it again.',
  'why.heading': 'title or heading of the report of the year',
  'why.row': 'row of the table',
  'why.list': 'sheet that RAA writes from the tables',
  'why.gone': 'no longer in the report',
  'why.figure': '{origin}: {detail}',
};
