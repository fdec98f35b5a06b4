import type { Language } from '../../engine/index.js';
import type { Unreached } from './figureCheck.js';

/** What the sample says of itself, in both languages. */
export const SAMPLE_DESCRIPTION: Readonly<Record<Language, string>> = {
  it: 'Dati di esempio: nessuna persona, nessuna operazione e nessun movimento è reale. I codici sono casuali.',
  en: 'Sample data: no person, no operation and no movement is real. The codes are random.',
};

export const CALIBRATED_NOTE: Readonly<Record<Language, string>> = {
  it: 'Calibrati sulle cifre pubblicate del programma: contati come dicono le regole dei dati, danno quelle cifre, tranne le non raggiunte elencate qui con il motivo.',
  en: 'Calibrated on the published figures of the programme: counted by the rules of the records they give those figures, save the unreached ones listed here with the reason.',
};

export const REDUCED_NOTE: Readonly<Record<Language, string>> = {
  it: 'Campione ridotto: anni, assi e caratteristiche sono in proporzione, i numeri assoluti non sono quelli pubblicati.',
  en: 'Reduced sample: years, axes and characteristics are in proportion, absolute numbers are not the published ones.',
};

export const UNREACHED_REASONS: Readonly<Record<Language, Readonly<Record<Unreached, string>>>> = {
  it: {
    noRecord: 'i dati sulle persone, le operazioni e i movimenti non la contengono',
    otherDate: 'è a una data diversa dal 31 dicembre dell’anno della relazione',
    otherFigure: 'le pubblicazioni stampano per la stessa cosa un’altra cifra, o parti la cui somma è un’altra',
    otherYear: 'una cifra cumulativa non scende: prevale l’anno chiesto',
    together: 'non è compatibile con le altre cifre dello stesso anno',
  },
  en: {
    noRecord: 'records of persons, operations and movements do not hold it',
    otherDate: 'it is of a date other than 31 December of the report year',
    otherFigure: 'the publications print another figure of the same thing, or parts with another sum',
    otherYear: 'a cumulative figure never falls: the year asked prevails',
    together: 'it cannot stand beside the other figures of the same year',
  },
};

/** Names of the measures, as valori.csv writes them. */
export const MEASURE_NAMES: Readonly<Record<string, string>> = {
  participants: 'destinatari',
  vulnerable: 'vulnerabili',
  indicatorValue: 'valore_indicatore',
  groupShareOfVulnerable: 'quota_gruppo_su_vulnerabili',
  programmed: 'programmato',
  committed: 'impegni',
  paid: 'pagamenti',
  certified: 'spesa_certificata',
  certifiedUnion: 'spesa_certificata_ue',
  certifiedUnionProgress: 'avanzamento_certificata_ue',
  selectedOperations: 'operazioni_selezionate',
};

interface SummaryTexts {
  written(folder: string): string;
  rows(participants: number, operations: number, movements: number, programmed: number): string;
  reached(year: number, count: number): string;
  unreached(count: number): string;
  reduced: string;
}

export const SUMMARY: Readonly<Record<Language, SummaryTexts>> = {
  it: {
    written: (folder) => `Scritto in ${folder}`,
    rows: (participants, operations, movements, programmed) => `Righe: ${participants} partecipanti, ${operations} operazioni, ${movements} movimenti, ${programmed} atti di programmazione.`,
    reached: (year, count) => `${year}: ${count} cifre pubblicate tornano.`,
    unreached: (count) => `${count} cifre pubblicate non tornano:`,
    reduced: REDUCED_NOTE.it,
  },
  en: {
    written: (folder) => `Written to ${folder}`,
    rows: (participants, operations, movements, programmed) => `Rows: ${participants} participants, ${operations} operations, ${movements} movements, ${programmed} programming acts.`,
    reached: (year, count) => `${year}: ${count} published figures come out.`,
    unreached: (count) => `${count} published figures do not come out:`,
    reduced: REDUCED_NOTE.en,
  },
};

export const SAMPLE_HELP: Readonly<Record<Language, string>> = {
  it: `Uso: npm run sample -- --programme NOME|CARTELLA --year ANNO --seed N --out CARTELLA
  [--participants N]  campione ridotto: partecipanti alla fine dell'ultimo anno pubblicato
  [--overwrite]       sostituisce file che non sono di un campione (ne resta una copia .bak)
  [--lang it|en]
Scrive partecipanti.csv, operazioni.csv, movimenti.csv, programmato.csv e campione.json. Nessuna persona è reale.
`,
  en: `Usage: npm run sample -- --programme NAME|FOLDER --year YEAR --seed N --out FOLDER
  [--participants N]  reduced sample: participants at the end of the last published year
  [--overwrite]       replaces files that are not of a sample (a .bak copy stays)
  [--lang it|en]
Writes partecipanti.csv, operazioni.csv, movimenti.csv, programmato.csv and campione.json. No person is real.
`,
};
