/** The sentences about figures in a text, in English. */
export const narrativeEn = {
  'finding.narrativeContradicts':
    'The text says {printed} where the table, at “{cell}”, has {value}. Correct the text, or the table if that is the wrong one.',
  'finding.narrativeExchanged':
    'The text says {printed} where the table, at “{cell}”, has {value}: the number written is that of “{other}”. Correct the number, or the words.',
  'finding.narrativeCut':
    '{printed} is the figure of the table (“{cell}”: {value}) cut off; rounded it would be {rounded}. Round it, or write “over” before it.',
  'narrative.slip.digit': 'Most likely cause: one digit mistyped.',
  'narrative.slip.swappedDigits': 'Most likely cause: two digits exchanged.',
  'narrative.slip.scale': 'Most likely cause: the unit of measure (thousands, millions).',
  'narrative.slip.rounding': 'Most likely cause: rounding to the wrong side.',
  'narrative.summary':
    '{file}: {figures} figures; {matched} agree with the tables by meaning and value, {byValue} by value only, {contradicting} contradict them, {unmatched} are not matched.',
  'narrative.heading.contradicting': 'Figures that contradict the tables (REP-008)',
  'narrative.heading.remarks': 'Figures cut off where they should be rounded',
  'narrative.heading.matched': 'Figures that agree with the tables',
  'narrative.heading.byValue': 'Figures matched by value only: one single cell has that number, but the words around do not point to it',
  'narrative.heading.unmatched': 'Figures not matched: they are not in the tables, or the words around do not say which they are',
  'narrative.place.line': 'line {number}',
  'narrative.place.paragraph': 'paragraph {number}',
  'narrative.place.tableRow': 'table {table}, row {number}',
  'narrative.place.footnote': 'note {number}',
  'narrative.under': 'under “{heading}”',
  'narrative.wordsLeftOut': 'Numbers written in words (“quattro Assi”) are not checked.',
  'issue.DOC-001':
    'it is neither a text (.txt, .md) nor a Word document (.docx), or it has a password. Open it in its own program and save it as .docx or as text, without a password.',
  'issue.DOC-002':
    'the workbook has no table of the report to compare the text with. Check with “raa inspect”, and give --programme and --year if the file does not say them.',
} as const;
