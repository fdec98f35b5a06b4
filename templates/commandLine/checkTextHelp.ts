/** What `raa check-text --help` prints. */
export const CHECK_TEXT_HELP = {
  'check-text': {
    it: `raa check-text TESTO --workbook RAA.xlsx [opzioni]

Confronta le cifre di un testo (.txt, .md, .docx) con le tabelle di una cartella di lavoro: per ogni cifra il posto e
la cella a cui corrisponde; a parte quelle che contraddicono le tabelle e quelle che non trovano una cella. Legge i
numeri all'italiana, «Mln €», «mila €», percentuali, «oltre», «circa», «quasi», i target tra parentesi. Una
contraddizione è detta solo quando le parole indicano una sola cella. Il documento e la cartella sono solo letti; del
.docx si leggono paragrafi, elenchi, tabelle e note. I numeri scritti in lettere non sono controllati.

  --workbook RAA.xlsx   la cartella di lavoro con le tabelle
  --programme CARTELLA  il programma, quando la cartella di lavoro non lo dice
  --year ANNO           l'anno della relazione, quando la cartella di lavoro non lo dice
  --data CARTELLA|FILE  i dati della relazione: così si riconoscono anche le righe che dipendono da essi (target N+3,
                        valutazioni, altre cifre); si può ripetere
  --format text|json    la forma (predefinita: text)
  --strict              codice di uscita 1 se una cifra contraddice le tabelle
  --lang it|en          lingua dei messaggi (predefinita: it); il testo da leggere è in italiano

Codici di uscita: 0 letto tutto (una contraddizione è un avviso, REP-008), 1 contraddizioni con --strict, 2 uso
sbagliato, 3 file che non si può leggere, o senza tabelle della relazione.
`,
    en: `raa check-text TEXT --workbook RAA.xlsx [options]

Compares the figures of a text (.txt, .md, .docx) with the tables of a workbook: for each figure its place and the cell
it agrees with; apart those that contradict the tables and those that find no cell. It reads Italian numbers, “Mln €”,
“mila €”, percentages, “oltre”, “circa”, “quasi”, targets in brackets. A contradiction is told only when the words
point to one cell. Document and workbook are only read; of a .docx paragraphs, lists, tables and notes are read.
Numbers written in words are not checked.

  --workbook RAA.xlsx   the workbook with the tables
  --programme FOLDER    the programme, when the workbook does not say it
  --year YEAR           the report year, when the workbook does not say it
  --data FOLDER|FILE    the data of the report: rows that depend on them are recognised too (N+3 targets, evaluations,
                        other figures); may be repeated
  --format text|json    the form (default: text)
  --strict              exit code 1 when a figure contradicts the tables
  --lang it|en          language of the messages (default: it); the text to read is in Italian

Exit codes: 0 all was read (a contradiction is a warning, REP-008), 1 contradictions with --strict, 2 wrong use, 3 a
file that cannot be read, or without tables of the report.
`,
  },
} as const;
