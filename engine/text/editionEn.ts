/** The sentences about the public edition, in English. */
export const editionEn = {
  'sheet.summary': 'Summary',

  'edition.title': 'Citizens\' summary of the annual implementation report {year}',
  'edition.edition': 'Edition',
  'edition.editionText': 'Public edition, for citizens. The official edition, with exact figures, is the one sent to the European Commission.',
  'edition.protection': 'Confidential data',
  'edition.protectionText': 'Numbers of persons from 1 to less than {threshold} are not shown, nor are the other figures from which they could be deduced: {count} cells in all, marked “c”. Zeros are shown.',
  'edition.protectionNone': 'Numbers of persons from 1 to less than {threshold} are not shown: this report has none, and no cell is confidential.',
  'edition.reading': 'How to read',
  'edition.readingText': 'Amounts in the summary and in the infographic are in millions of euro. {legend}',

  'expected.threshold': 'a whole number from 2 to 1000',

  'note.protected': 'c = confidential: a number of persons from 1 to less than {threshold}, or a figure from which one could be deduced. Zeros are shown.',

  'summary.title': 'Citizens\' summary at {date}',
  'summary.subject': 'Subject',
  'summary.text': 'In short',
  'summary.programme': 'The programme as a whole',
  'summary.and': 'and',
  'summary.confidential': 'confidential (c)',

  'summary.resources': 'Resources',
  'summary.programmeAllocation': 'The programme has {amount}, divided among {axes} priority axes.',
  'summary.axisAllocation': 'The axis has {amount} ({share} of the programme).',
  'summary.stages': 'At {date}: {stages}.',
  'summary.programmed': '{amount} programmed',
  'summary.committed': '{amount} committed',
  'summary.paid': '{amount} paid to beneficiaries',
  'summary.certified': 'The expenditure certified to the European Commission is {amount}.',
  'summary.n3': 'N+3 rule',
  'summary.n3Text': '{target}: {amount}. Certified expenditure: {ratio} of the target.',

  'summary.participants': 'Participants',
  'summary.participantsText': '{total} participants were reached: {male} men ({maleShare}) and {female} women ({femaleShare}).',
  'summary.participantsTotal': '{total} participants were reached.',
  'summary.participantsSexes': '{total} participants were reached; how many are men and how many women is confidential (c).',
  'summary.participantsConfidential': 'The number of participants reached is confidential (c).',

  'summary.vulnerable': 'Vulnerability',
  'summary.vulnerableText': 'The vulnerable persons are {total}{details}.',
  'summary.vulnerableShare': '({share} of the participants)',
  'summary.vulnerableConfidential': 'The number of vulnerable persons is confidential (c).',
  'summary.groupsConfidential': 'the numbers of some groups are confidential (c)',
  'summary.CO16': '{count} persons with disabilities',
  'summary.CO15': '{count} migrants and members of minorities',
  'summary.CO17': '{count} other disadvantaged persons',

  'summary.result': 'Result',
  'summary.output': 'Output',
  'summary.indicator': '“{name}”: {value}{details}.',
  'summary.milestone': '(milestone 2018 = {target})',
  'summary.target': '(target 2023 = {target})',
  'summary.reached': 'achieved',
  'summary.notReached': '{rate} of the target',
} as const;
