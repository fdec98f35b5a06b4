/** The sentences about the check of a workbook, in English. */
export const reviewEn = {
  'check.CHK-SOM': 'Totals equal to the sum of their parts',
  'check.CHK-SEX': 'Men and women make the total',
  'check.CHK-PCT': 'Percentages equal to their ratio',
  'check.CHK-BAS': 'Percentages of a list on one base',
  'check.CHK-RIP': 'The same figure alike in every place',
  'check.CHK-ESI': 'Verdicts that agree with the figures',
  'check.CHK-SER': 'Values that do not fall from year to year',
  'check.CHK-ETI': 'Labels of rows complete and in order',
  'check.CHK-FOR': 'Columns of formulas without typed values',
  'check.CHK-INT': 'Formulas that cover all their rows',
  'check.CHK-FML': 'Formulas like those beside them',
  'check.CHK-CAC': 'Results of formulas up to date',
  'check.CHK-UNI': 'Units and magnitudes that are plausible',
  'check.CHK-MAN': 'Cells as RAA wrote them',
  'check.CHK-DAT': 'Figures equal to those computed from the data',
};
