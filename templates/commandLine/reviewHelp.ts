/** What `raa check --help`, `raa diff --help` and `raa explain --help` print. */
export const REVIEW_HELP = {
  check: {
    it: `raa check FILE|CARTELLA … [opzioni]

Legge cartelle di lavoro .xlsx e .xlsm – di RAA, con i suoi ancoraggi, o fatte a mano e riconosciute dalle
intestazioni – e cartelle di dati, e dice che cosa non può essere giusto: dove, perché, che cosa fare. Non scrive nulla.

  --programme CARTELLA  il programma: cartella, o nome di uno compreso nel pacchetto. Di solito lo dice la cartella
                        di lavoro stessa (codice CCI); per i dati serve
  --year ANNO           l'anno della relazione, quando la cartella di lavoro non lo dice
  --data CARTELLA|FILE  confronta ogni cella con quella calcolata da questi dati; si può ripetere
  --prefer, --threads   come in generate
  --against PRECEDENTE  la cartella di lavoro dell'anno prima (o la cartella che la contiene): che cosa cala, che cosa
                        è cambiato negli anni passati
  --format FORMA        text (predefinita), json, sarif, junit, html
  --since ESITO.json    solo ciò che è nuovo rispetto a un esito di --format json
  --lang it|en          lingua dei messaggi (predefinita: it)

Le regole e le loro gravità si configurano in controlli.json, nella cartella del programma:
  { "regole": { "ESF-CO-026": { "gravita": "nota", "motivo": "…" }, "FIN-007": { "attiva": false, "motivo": "…" } } }

Codici di uscita: 0 nessun errore, 1 almeno un errore, 2 uso sbagliato, 3 file che non si può leggere.
`,
    en: `raa check FILE|FOLDER … [options]

Reads .xlsx and .xlsm workbooks – of RAA, with its anchors, or made by hand and recognised by their headings – and
data folders, and tells what cannot be right: where, why, what to do. Writes nothing.

  --programme FOLDER  the programme: a folder, or the name of one that comes with the package. Usually the workbook
                      itself says it (CCI code); data need it
  --year YEAR         the report year, when the workbook does not say it
  --data FOLDER|FILE  compares every cell with the one computed from these data; may be repeated
  --prefer, --threads as in generate
  --against PREVIOUS  the workbook of the year before (or the folder that holds it): what falls, what has changed in
                      past years
  --format FORM       text (default), json, sarif, junit, html
  --since RESULT.json only what is new since a result of --format json
  --lang it|en        language of the messages (default: it)

Rules and their severities are configured in controlli.json, in the folder of the programme:
  { "regole": { "ESF-CO-026": { "gravita": "nota", "motivo": "…" }, "FIN-007": { "attiva": false, "motivo": "…" } } }

Exit codes: 0 no error, 1 at least one error, 2 wrong use, 3 a file that cannot be read.
`,
  },
  diff: {
    it: `raa diff VECCHIA NUOVA [opzioni]

Che cosa è cambiato tra due cartelle di lavoro: cifre nuove, corrette in un anno passato, mosse, sparite; cambi di
versione del piano, di target, di definizioni.

  --out FILE.xlsx       scrive il confronto: precedente, attuale e differenza come formule vive, con una colonna per il
                        motivo delle correzioni; scritto di nuovo sullo stesso file, i motivi restano
  --overwrite           sostituisce un file che RAA non ha scritto
  --programme CARTELLA  il programma, quando le cartelle di lavoro non lo dicono
  --old-year, --new-year ANNO
                        l'anno di ciascuna, quando non lo dice
  --format text|json    la forma di ciò che si stampa (predefinita: text)
  --lang it|en          lingua dei messaggi e del confronto (predefinita: it)

Codici di uscita: 0 confronto fatto, 2 uso sbagliato, 3 file che non si può leggere, 4 che non si può scrivere.
`,
    en: `raa diff OLD NEW [options]

What has changed between two workbooks: figures that are new, corrected in a past year, moved, gone; changes of plan
version, targets and definitions.

  --out FILE.xlsx       writes the comparison: previous, current and difference as live formulas, with a column for the
                        reason of corrections; written again over the same file, the reasons stay
  --overwrite           replaces a file that RAA did not write
  --programme FOLDER    the programme, when the workbooks do not say it
  --old-year, --new-year YEAR
                        the year of each, when it does not say it
  --format text|json    the form of what is printed (default: text)
  --lang it|en          language of the messages and of the comparison (default: it)

Exit codes: 0 compared, 2 wrong use, 3 a file that cannot be read, 4 one that cannot be written.
`,
  },
  explain: {
    it: `raa explain FILE 'Foglio'!CELLA [opzioni]

Da dove viene il numero di una cella: valore, formula, dati di partenza con le fonti, regola, norma; di una
percentuale, numeratore e denominatore. In una cartella di lavoro d'altri, che cosa dovrebbe essere secondo le
intestazioni.

  --programme CARTELLA  il programma, quando la cartella di lavoro non lo dice
  --year ANNO           l'anno della relazione, quando la cartella di lavoro non lo dice
  --data CARTELLA|FILE  i dati da cui la cella è calcolata: allora dice anche le fonti e quante registrazioni
  --prefer, --threads   come in generate
  --format text|json    la forma (predefinita: text)
  --lang it|en          lingua della spiegazione (predefinita: it)
`,
    en: `raa explain FILE 'Sheet'!CELL [options]

Where the number of a cell comes from: value, formula, inputs with their sources, rule, law; of a percentage,
numerator and denominator. In a workbook of others, what the cell should be by its headings.

  --programme FOLDER  the programme, when the workbook does not say it
  --year YEAR         the report year, when the workbook does not say it
  --data FOLDER|FILE  the data that the cell is computed from: then sources and number of records are told too
  --prefer, --threads as in generate
  --format text|json  the form (default: text)
  --lang it|en        language of the explanation (default: it)
`,
  },
} as const;
