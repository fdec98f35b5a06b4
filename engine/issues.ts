/** How serious a problem is: an error stops or falsifies, a warning asks for a look, information is only told. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem was found. Only what is known is given; never a person's identifier. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** Row number as the user sees it: the heading row is 1. */
  readonly row?: number;
  readonly column?: string;
  readonly cell?: string;
  /** Path inside a structured file: `axes[1].code`. */
  readonly path?: string;
}

/**
 * A problem as data. The sentence is in `text/`, one for each code and language (parity tested).
 * Bad data give issues; exceptions are for our own mistakes only.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: Readonly<Record<string, string>>;
}

/** The stable codes, with the severity that each always has. Families: PRG programme, DAT data files, REC records, FIL files, XLS workbooks, CLI command line. */
export const ISSUE_SEVERITIES = {
  'PRG-001': 'error', // file of the programme missing
  'PRG-002': 'error', // not a JSON text
  'PRG-003': 'error', // field of the wrong kind or form
  'PRG-004': 'error', // field not known
  'PRG-005': 'error', // the same code twice
  'PRG-006': 'error', // a code that is not defined
  'PRG-007': 'error', // two plan versions of the same date
  'PRG-008': 'error', // negative allocation
  'PRG-009': 'error', // allocation for some axes only
  'PRG-010': 'warning', // totals of plan versions differ
  'PRG-011': 'error', // no plan with amounts in force in the report year
  'PRG-012': 'error', // financing shares do not add up to 100
  'PRG-013': 'error', // no financing share of the Union
  'PRG-014': 'error', // a sum of initiatives that contains itself
  'PRG-015': 'error', // a setting of no rule and of no check
  'DAT-001': 'error', // mandatory column missing
  'DAT-002': 'warning', // column not known
  'DAT-003': 'error', // axis not known
  'DAT-004': 'error', // amount not a number
  'DAT-005': 'error', // ambiguous dot
  'DAT-006': 'error', // measure not known
  'DAT-007': 'error', // unit not admitted for the measure
  'DAT-008': 'error', // the same figure twice
  'DAT-009': 'error', // no data for the year
  'DAT-010': 'error', // unclosed quote
  'DAT-011': 'error', // row with more fields than headings
  'DAT-012': 'error', // mandatory field empty
  'DAT-013': 'error', // coded field with a value not admitted
  'DAT-014': 'error', // date not a date
  'DAT-015': 'error', // whole number expected
  'DAT-016': 'error', // priority not of that axis
  'DAT-017': 'error', // indicator not of that axis
  'DAT-018': 'error', // negative amount
  'DAT-019': 'error', // empty file
  'DAT-020': 'info', // figure read but used by no table
  'DAT-021': 'error', // the same heading twice
  'DAT-022': 'error', // data without any figure
  'DAT-023': 'error', // text too long
  'DAT-024': 'error', // number with too many digits
  'REC-001': 'warning', // mandatory field of a record empty
  'REC-002': 'warning', // operation not known
  'REC-003': 'info', // operation revoked
  'REC-004': 'info', // after the cut-off
  'REC-005': 'warning', // before the period
  'REC-006': 'warning', // date not readable
  'REC-007': 'warning', // exit before entry
  'REC-008': 'warning', // birth after entry
  'REC-009': 'warning', // foreign code
  'REC-010': 'warning', // exact repetition
  'REC-011': 'info', // another row of a participation
  'REC-012': 'warning', // incomplete record
  'REC-013': 'warning', // result outside its window
  'REC-014': 'warning', // result without exit
  'REC-015': 'warning', // result outside its base
  'REC-016': 'warning', // CR01 with CR04
  'REC-017': 'warning', // more fields than headings
  'REC-018': 'warning', // truncated last line
  'REC-019': 'warning', // line without end
  'REC-020': 'warning', // amount not a number
  'REC-021': 'warning', // ambiguous dot in an amount
  'REC-022': 'warning', // amount with more than two decimals
  'REC-023': 'warning', // negative amount
  'REC-024': 'warning', // axis not known
  'REC-025': 'warning', // priority not of the axis
  'REC-026': 'warning', // operation given twice
  'REC-027': 'warning', // EU share above the amount
  'REC-028': 'warning', // code not in the nomenclature
  'REC-029': 'info', // numbers kept as text
  'REC-030': 'warning', // quote without end
  'REC-031': 'warning', // typed and computed figures differ
  'REC-032': 'info', // typed and computed figures are equal
  'REC-033': 'error', // no usable record
  'REC-034': 'error', // records without operations
  'REC-035': 'warning', // operation without readable date or costs
  'REC-036': 'warning', // not a whole number
  'REC-037': 'info', // counted figures that no table shows
  'REC-038': 'warning', // no education beyond primary school age, and not otherwise disadvantaged
  'REC-039': 'warning', // employed below the age of employment
  'REC-040': 'warning', // age hardly possible
  'FIL-001': 'error', // file or folder missing
  'FIL-002': 'error', // cannot be read
  'FIL-003': 'error', // a workbook where something else is needed
  'FIL-004': 'error', // a file where a folder is needed
  'FIL-005': 'error', // no data in the folder
  'FIL-006': 'error', // existing file that is not ours
  'FIL-007': 'error', // cannot be written
  'FIL-008': 'warning', // not UTF-8
  'FIL-009': 'error', // template missing or damaged
  'FIL-010': 'error', // not a text
  'FIL-011': 'error', // a baseline that is not an output of the check
  'FIL-012': 'error', // neither workbooks nor data in a folder
  'XLS-001': 'error', // a file of another kind
  'XLS-002': 'error', // encrypted: needs a password
  'XLS-003': 'error', // the package is cut or its directory is false
  'XLS-004': 'error', // beyond a limit: file, part, number of parts
  'XLS-005': 'error', // a part that grows too much when it is inflated
  'XLS-006': 'error', // a part whose size or checksum is not the declared one
  'XLS-007': 'error', // a part with a DOCTYPE
  'XLS-008': 'error', // a part name given twice, or unsafe
  'XLS-009': 'error', // a part that is pointed to and is not there
  'XLS-010': 'error', // a part that is not well-formed XML
  'XLS-011': 'error', // a cell whose content cannot be read
  'XLS-012': 'error', // a row, cell or range outside the sheet
  'XLS-013': 'error', // locked cell of a protected sheet
  'XLS-014': 'error', // cell covered by a merged one
  'XLS-015': 'error', // cell of a formula that fills several
  'XLS-016': 'error', // a table that cannot grow
  'XLS-017': 'info', // a sheet without cells: chart, macro or dialog
  'XLS-018': 'error', // a sheet that the workbook does not have
  'XLS-019': 'error', // a cell that a person typed or changed since the last filling
  'XLS-020': 'warning', // a table that is there, but not surely
  'XLS-021': 'error', // no table to fill
  'XLS-022': 'error', // a workbook with macros and a name without them, or the other way
  'XLS-023': 'info', // a formula of the workbook where a figure belongs: left
  'XLS-024': 'error', // no headings of a table where it is said to stand
  'XLS-025': 'warning', // rows of a table that the sheet does not have
  'XLS-026': 'info', // a sheet too long to be a table of the report
  'XLS-027': 'info', // a workbook that does not say of which programme it is
  'XLS-028': 'info', // a workbook that does not say of which year it is
  'XLS-029': 'error', // a cell that the workbook does not have
  'XLS-030': 'error', // a workbook to compare, of an unknown programme or year
  'XLS-031': 'error', // a workbook to compare, without standard tables
  'XLS-032': 'info', // a workbook of a programme that does not come with the package
  'XLS-033': 'warning', // a workbook of an earlier year to compare with, that is not one
  'XLS-034': 'error', // part of a workbook filled with another programme or year
  'XLS-035': 'error', // no rows above a table for its headings
  'DOC-001': 'error', // neither a text nor a document
  'DOC-002': 'error', // no standard tables to compare a text with
  'CLI-001': 'error', // unknown command
  'CLI-002': 'error', // unknown option
  'CLI-003': 'error', // option missing
  'CLI-004': 'error', // value not admitted
  'CLI-005': 'error', // options that exclude each other
  'CLI-006': 'error', // unexpected argument
  'CLI-007': 'error', // --out must be a folder
  'CLI-008': 'error', // option without its value
  'CLI-009': 'error', // flag with a value
  'CLI-010': 'error', // option given twice
  'CLI-011': 'error', // argument missing
} as const satisfies Record<string, Severity>;

export type IssueCode = keyof typeof ISSUE_SEVERITIES;

export function issue(code: IssueCode, place: Place, values: Readonly<Record<string, string>> = {}): Issue {
  return { code, severity: ISSUE_SEVERITIES[code], place, values };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
