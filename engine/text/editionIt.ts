/** The sentences about the public edition, in Italian. */
export const editionIt = {
  'sheet.summary': 'Sintesi',

  'edition.title': 'Sintesi pubblica della relazione annuale di attuazione {year}',
  'edition.edition': 'Edizione',
  'edition.editionText': 'Edizione pubblica, per i cittadini. L\'edizione ufficiale, con le cifre esatte, è quella trasmessa alla Commissione europea.',
  'edition.protection': 'Dati riservati',
  'edition.protectionText': 'I numeri di persone da 1 a meno di {threshold} non sono mostrati, e nemmeno le altre cifre da cui si potrebbero ricavare: {count} celle in tutto, segnate con «c». Gli zeri sono mostrati.',
  'edition.protectionNone': 'I numeri di persone da 1 a meno di {threshold} non si mostrano: in questa relazione non ce ne sono, e nessuna cella è riservata.',
  'edition.reading': 'Come leggere',
  'edition.readingText': 'Gli importi della sintesi e dell\'infografica sono in milioni di euro. {legend}',

  'expected.threshold': 'un numero intero da 2 a 1000',

  'note.protected': 'c = dato riservato: un numero di persone da 1 a meno di {threshold}, o una cifra da cui lo si potrebbe ricavare. Gli zeri sono mostrati.',

  'summary.title': 'Sintesi pubblica al {date}',
  'summary.subject': 'Argomento',
  'summary.text': 'In breve',
  'summary.programme': 'Il programma nel suo insieme',
  'summary.and': 'e',
  'summary.confidential': 'dato riservato (c)',

  'summary.resources': 'Risorse',
  'summary.programmeAllocation': 'Il programma dispone di {amount}, ripartiti in {axes} assi prioritari.',
  'summary.axisAllocation': 'L\'asse dispone di {amount} ({share} del programma).',
  'summary.stages': 'Al {date} risultano {stages}.',
  'summary.programmed': '{amount} programmati',
  'summary.committed': '{amount} impegnati',
  'summary.paid': '{amount} pagati ai beneficiari',
  'summary.certified': 'La spesa certificata alla Commissione europea è di {amount}.',
  'summary.n3': 'Regola N+3',
  'summary.n3Text': '{target}: {amount}. Spesa certificata: {ratio} del target.',

  'summary.participants': 'Destinatari',
  'summary.participantsText': 'I destinatari raggiunti sono {total}: {male} uomini ({maleShare}) e {female} donne ({femaleShare}).',
  'summary.participantsTotal': 'I destinatari raggiunti sono {total}.',
  'summary.participantsSexes': 'I destinatari raggiunti sono {total}; quanti siano uomini e quanti donne è un dato riservato (c).',
  'summary.participantsConfidential': 'Il numero dei destinatari raggiunti è un dato riservato (c).',

  'summary.vulnerable': 'Vulnerabilità',
  'summary.vulnerableText': 'Le persone in condizione di vulnerabilità sono {total}{details}.',
  'summary.vulnerableShare': '({share} dei destinatari)',
  'summary.vulnerableConfidential': 'Il numero delle persone in condizione di vulnerabilità è un dato riservato (c).',
  'summary.groupsConfidential': 'i numeri di alcuni gruppi sono riservati (c)',
  'summary.CO16': '{count} persone con disabilità',
  'summary.CO15': '{count} migranti e appartenenti a minoranze',
  'summary.CO17': '{count} altre persone svantaggiate',

  'summary.result': 'Risultato',
  'summary.output': 'Realizzazione',
  'summary.indicator': '«{name}»: {value}{details}.',
  'summary.milestone': '(target intermedio 2018 = {target})',
  'summary.target': '(target 2023 = {target})',
  'summary.reached': 'conseguito',
  'summary.notReached': '{rate} del target',
} as const;
