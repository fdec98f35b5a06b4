/** The sentences about figures in a text, in Italian. */
export const narrativeIt = {
  'finding.narrativeContradicts':
    'Il testo dice {printed} dove la tabella, alla voce «{cell}», ha {value}. Correggere il testo, oppure la tabella se è questa a essere sbagliata.',
  'finding.narrativeExchanged':
    'Il testo dice {printed} dove la tabella, alla voce «{cell}», ha {value}: il numero scritto è quello di «{other}». Correggere il numero, oppure le parole.',
  'finding.narrativeCut':
    '{printed} è la cifra della tabella («{cell}»: {value}) troncata; arrotondata sarebbe {rounded}. Arrotondarla, oppure scrivere «oltre» davanti.',
  'narrative.slip.digit': 'Causa più probabile: una cifra scritta male.',
  'narrative.slip.swappedDigits': 'Causa più probabile: due cifre scambiate.',
  'narrative.slip.scale': 'Causa più probabile: l\'unità di misura (migliaia, milioni).',
  'narrative.slip.rounding': 'Causa più probabile: un arrotondamento dalla parte sbagliata.',
  'narrative.summary':
    '{file}: {figures} cifre; {matched} corrispondono alle tabelle per senso e valore, {byValue} solo per valore, {contradicting} le contraddicono, {unmatched} non sono abbinate.',
  'narrative.heading.contradicting': 'Cifre che contraddicono le tabelle (REP-008)',
  'narrative.heading.remarks': 'Cifre troncate invece che arrotondate',
  'narrative.heading.matched': 'Cifre che corrispondono alle tabelle',
  'narrative.heading.byValue': 'Cifre abbinate solo per valore: una sola cella ha quel numero, ma le parole intorno non la indicano',
  'narrative.heading.unmatched': 'Cifre non abbinate: non sono nelle tabelle, oppure le parole intorno non dicono quali siano',
  'narrative.place.line': 'riga {number}',
  'narrative.place.paragraph': 'paragrafo {number}',
  'narrative.place.tableRow': 'tabella {table}, riga {number}',
  'narrative.place.footnote': 'nota {number}',
  'narrative.under': 'sotto «{heading}»',
  'narrative.wordsLeftOut': 'I numeri scritti in lettere («quattro Assi») non sono controllati.',
  'issue.DOC-001':
    'non è un testo (.txt, .md) né un documento di Word (.docx), oppure ha una password. Aprirlo nel suo programma e salvarlo come .docx o come testo, senza password.',
  'issue.DOC-002':
    'nella cartella di lavoro non c\'è nessuna tabella della relazione con cui confrontare il testo. Controllare con «raa inspect», e indicare --programme e --year se il file non li dice.',
} as const;
