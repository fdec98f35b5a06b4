import type { Language } from '../../engine/index.js';
import { CHECK_TEXT_HELP } from './checkTextHelp.js';
import { REVIEW_HELP } from './reviewHelp.js';

/** What `raa --help` and `raa COMMAND --help` print. */
export type CommandName = 'generate' | 'compute' | 'inspect' | 'template' | 'check' | 'diff' | 'explain' | 'check-text';

const EXIT_CODES = {
  it: `Codici di uscita
  0  tutto bene
  1  i controlli hanno trovato almeno un errore (i file sono stati scritti)
  2  uso sbagliato del comando
  3  dati che non si possono leggere (non è stato scritto nulla)
  4  risultato che non si può scrivere (nulla è cambiato)`,
  en: `Exit codes
  0  all is well
  1  the checks found at least one error (the files were written)
  2  wrong use of the command
  3  data that cannot be read (nothing was written)
  4  a result that cannot be written (nothing changed)`,
} as const;

/** The options on records, the same for the commands that read them. */
const RECORD_OPTIONS_HELP = {
  it: `  --prefer records|values
                        quale cifra usano le tabelle quando è sia scritta in valori sia contata dalle registrazioni
                        (predefinita: values); una segnalazione dice entrambe
  --rows FILE           scrive in un CSV tutte le righe delle registrazioni che non sono semplicemente usate:
                        file;riga;esito;codice;colonna;motivo. Mai un codice di partecipante
  --threads N           thread che leggono un partecipanti.csv lungo, da 1 (predefinito) a 8; sotto i 48 MB non servono`,
  en: `  --prefer records|values
                      which figure the tables use when it is both typed in valori and counted from records
                      (default: values); a message tells both
  --rows FILE         writes as CSV all the rows of records that are not simply used:
                      file;riga;esito;codice;colonna;motivo. Never a participant's code
  --threads N         threads that read a long partecipanti.csv, from 1 (default) to 8; of no use below 48 MB`,
};

const DATA = {
  it: `Dati
  Una cartella di dati contiene, anche in sottocartelle di anni: valori.csv (cifre scritte), partecipanti.csv,
  operazioni.csv, movimenti.csv, programmato.csv (registrazioni), o cartelle di lavoro .xlsx con fogli di questi nomi;
  --data prende anche uno solo di questi file. Più file dello stesso tipo si leggono uno dopo l'altro. Nelle
  sottocartelle di anni le registrazioni sono un estratto completo: di ogni tipo vale quello dell'anno più recente,
  non oltre quello della relazione. Un file campione.json nella cartella dice che le registrazioni sono inventate.
  Senza --data, le tabelle ufficiali usano il campione del programma, se c'è.
`,
  en: `Data
  A data folder holds, also in year folders: valori.csv (typed figures), partecipanti.csv, operazioni.csv,
  movimenti.csv, programmato.csv (records), or .xlsx workbooks with sheets of these names; --data also takes one of
  these files. Several files of one kind are read one after the other. In year folders the records are a whole
  extract: of each kind that of the latest year counts, not beyond the report year. A file campione.json in the folder
  says that the records are invented. Without --data the official tables use the sample of the programme, if any.
`,
} as const;

const GENERAL = {
  it: `RAA – tabelle della Relazione annuale di attuazione (FSE)

Uso: raa COMANDO [opzioni]

Comandi
  generate   scrive la cartella di lavoro Excel di uno o più anni
  compute    stampa le tabelle come dati (JSON o CSV)
  inspect    dice quali tabelle ha una cartella di lavoro, e dove
  check      dice che cosa non può essere giusto in cartelle di lavoro e dati
  diff       dice che cosa è cambiato tra due cartelle di lavoro
  explain    dice da dove viene il numero di una cella
  check-text confronta le cifre di un testo con le tabelle
  template   scrive il modello vuoto

  raa COMANDO --help   le opzioni di un comando
  raa --version        la versione

Esempio
  raa generate --programme por-fse-lombardia-2014-2020 --year 2022 --out out/

${EXIT_CODES.it}
`,
  en: `RAA – tables of the Annual Implementation Report (ESF)

Usage: raa COMMAND [options]

Commands
  generate   writes the Excel workbook of one or more years
  compute    prints the tables as data (JSON or CSV)
  inspect    tells which tables a workbook has, and where
  check      tells what cannot be right in workbooks and data
  diff       tells what has changed between two workbooks
  explain    tells where the number of a cell comes from
  check-text compares the figures of a text with the tables
  template   writes the blank template

  raa COMMAND --help   the options of a command
  raa --version        the version

Example
  raa generate --programme por-fse-lombardia-2014-2020 --year 2022 --out out/ --lang en

${EXIT_CODES.en}
`,
} as const;

const COMMANDS = {
  ...REVIEW_HELP,
  ...CHECK_TEXT_HELP,
  generate: {
    it: `raa generate --programme CARTELLA (--year ANNO | --all-years) --out FILE|CARTELLA [opzioni]

Scrive RAA_<cci>_<anno>.xlsx: copertina, guida, una tabella per foglio, Controlli, Tracciabilità.

  --programme CARTELLA  la cartella del programma, o il nome di uno compreso nel pacchetto
  --year ANNO           l'anno della relazione
  --all-years           tutti gli anni per cui ci sono dati
  --data CARTELLA|FILE  i dati al posto di quelli del programma; si può ripetere (vedi «Dati»)
${RECORD_OPTIONS_HELP.it}
  --out FILE|CARTELLA   dove scrivere
  --lang it|en          lingua della cartella di lavoro e dei messaggi (predefinita: it)
  --overwrite           sostituisce un file che RAA non ha scritto, o che qualcuno ha salvato dopo;
                        del file sostituito resta una copia .bak
  --json                stampa l'esito come JSON

  --edition ufficiale|pubblica
                        ufficiale (predefinita): cifre esatte; pubblica: la sintesi per i cittadini (art. 50(9) del
                        Reg. (UE) n. 1303/2013), RAA_<cci>_<anno>_pubblica.xlsx: testo in parole semplici, infografica
                        e tabelle S1-S7, senza i numeri di poche persone né le cifre da cui si potrebbero ricavare
  --threshold N         nell'edizione pubblica, i numeri di persone da 1 a meno di N sono riservati
                        (predefinito: «publicationThreshold» di programma.json, altrimenti 3)

  --template FILE       riempie questa cartella di lavoro (.xlsx, .xlsm) al posto del modello di RAA: le tabelle si
                        trovano dagli ancoraggi RAA_… o dalle intestazioni; tutto il resto del file rimane com'è.
                        Che cosa viene riconosciuto lo dice «raa inspect FILE»
  --map TABELLA=CELLA   dove sta una tabella non riconosciuta con certezza: S3='Foglio 2'!A7 (prima cella del
                        corpo); si può ripetere
  --overwrite-cells     sostituisce le celle che una persona ha scritto o cambiato dall'ultima compilazione
  --keep-cells          le lascia; senza nessuna delle due, se ce ne sono, non si scrive nulla e vengono elencate

${DATA.it}
${EXIT_CODES.it}
`,
    en: `raa generate --programme FOLDER (--year YEAR | --all-years) --out FILE|FOLDER [options]

Writes RAA_<cci>_<year>.xlsx: cover, guide, one table per sheet, Checks, Traceability.

  --programme FOLDER  the folder of the programme, or the name of one that comes with the package
  --year YEAR         the report year
  --all-years         every year that has data
  --data FOLDER|FILE  data in place of those of the programme; may be repeated (see “Data”)
${RECORD_OPTIONS_HELP.en}
  --out FILE|FOLDER   where to write
  --lang it|en        language of the workbook and of the messages (default: it)
  --overwrite         replaces a file that RAA did not write, or that somebody has saved since;
                      a .bak copy of the replaced file is kept
  --json              prints the outcome as JSON

  --edition ufficiale|pubblica
                      ufficiale, the official one (default): exact figures; pubblica: the citizens' summary (Art. 50(9)
                      of Reg. (EU) No 1303/2013), RAA_<cci>_<year>_pubblica.xlsx: plain words, infographic and tables
                      S1-S7, without numbers of few persons or the figures from which these could be deduced
  --threshold N       in the public edition, numbers of persons from 1 to less than N are confidential
                      (default: “publicationThreshold” of programma.json, otherwise 3)

  --template FILE     fills this workbook (.xlsx, .xlsm) in place of RAA's own: tables are found by the anchors
                      RAA_… or by their headings; the rest of the file stays as it is. What is recognised is told
                      by “raa inspect FILE”
  --map TABLE=CELL    where a table stands that is not recognised with certainty: S3='Sheet 2'!A7 (first body
                      cell); may be repeated
  --overwrite-cells   replaces the cells that a person typed or changed since the last filling
  --keep-cells        leaves them; with neither, when there are any, nothing is written and they are listed

${DATA.en}
${EXIT_CODES.en}
`,
  },
  compute: {
    it: `raa compute --programme CARTELLA --year ANNO --format json|csv [opzioni]

Stampa le tabelle come dati: json con valori esatti, regole e fonti; csv in forma lunga
(measure,axis,priority,category,sex,year,indicator,value).

  --programme CARTELLA  la cartella del programma, o il nome di uno compreso nel pacchetto
  --year ANNO           l'anno della relazione
  --format json|csv     la forma
  --table ID            solo questa tabella (S1 … S8, T2A … T10); si può ripetere
  --data CARTELLA|FILE  i dati al posto di quelli del programma; si può ripetere (vedi «Dati»)
${RECORD_OPTIONS_HELP.it}
  --overwrite           sostituisce il file di --rows, se c'è già
  --lang it|en          lingua dei testi (predefinita: it)

Con le registrazioni il csv ha le righe contate da esse e le cifre scritte; il campione del programma non vi entra.

${DATA.it}
${EXIT_CODES.it}
`,
    en: `raa compute --programme FOLDER --year YEAR --format json|csv [options]

Prints the tables as data: json with exact values, rules and sources; csv in long form
(measure,axis,priority,category,sex,year,indicator,value).

  --programme FOLDER  the folder of the programme, or the name of one that comes with the package
  --year YEAR         the report year
  --format json|csv   the form
  --table ID          only this table (S1 … S8, T2A … T10); may be repeated
  --data FOLDER|FILE  data in place of those of the programme; may be repeated (see “Data”)
${RECORD_OPTIONS_HELP.en}
  --overwrite         replaces the file of --rows, if it is there already
  --lang it|en        language of the texts (default: it)

With records the csv has the lines counted from them and the typed figures; the sample of the programme is not in it.

${DATA.en}
${EXIT_CODES.en}
`,
  },
  inspect: {
    it: `raa inspect FILE [--programme CARTELLA --year ANNO] [opzioni]

Dice quali tabelle standard si trovano in una cartella di lavoro .xlsx o .xlsm, dove, con quale certezza e perché,
quali colonne e righe non ci sono e che cosa è d'ostacolo a riempirle. Il file è solo letto.

  --programme CARTELLA  cerca anche le righe di questo programma: cartella, o nome di uno compreso nel pacchetto
  --year ANNO           l'anno della relazione, con --programme
  --data CARTELLA|FILE  i dati al posto di quelli del programma; si può ripetere
  --lang it|en          lingua dei messaggi (predefinita: it)
  --json                stampa l'esito come JSON

${EXIT_CODES.it}
`,
    en: `raa inspect FILE [--programme FOLDER --year YEAR] [options]

Tells which standard tables an .xlsx or .xlsm workbook has, where, how sure that is and why, which columns and rows
are not there, and what is in the way of filling them. The file is only read.

  --programme FOLDER  looks for the rows of this programme too: a folder, or the name of one that comes with the package
  --year YEAR         the report year, with --programme
  --data FOLDER|FILE  data in place of those of the programme; may be repeated
  --lang it|en        language of the messages (default: it)
  --json              prints the outcome as JSON

${EXIT_CODES.en}
`,
  },
  template: {
    it: `raa template --out FILE [--lang it|en] [--overwrite]

Scrive il modello vuoto da cui nascono le cartelle di lavoro.

${EXIT_CODES.it}
`,
    en: `raa template --out FILE [--lang it|en] [--overwrite]

Writes the blank template from which the workbooks are made.

${EXIT_CODES.en}
`,
  },
} as const;

export function helpText(language: Language, command?: CommandName): string {
  return command === undefined ? GENERAL[language] : COMMANDS[command][language];
}
