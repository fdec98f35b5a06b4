/**
 * The sentences of the session. Those with the code of an issue take the place of the engine's, which name options of the command
 * line; the others are the session's own.
 */
export const it = {
  'PAN-001': 'RAA si è fermato per un errore imprevisto ({name}): niente è stato cambiato. Aggiornare e riprovare; se si ripete, segnalarlo indicando che cosa si stava facendo.',
  'PAN-002': 'non è stato scelto nessun programma. Sceglierne uno in «Cartella».',
  'PAN-003': 'la cartella di lavoro non è stata letta. Aggiornarla in «Cartella».',
  'PAN-004': 'non è stato letto nessun dato. Leggere i dati dell\'anno in «Dati».',
  'PAN-005': 'non è stata scelta nessuna fonte di dati. Scegliere fogli, file, oppure le cifre del programma.',
  'PAN-006': 'il programma {found} non è tra quelli compresi in RAA. Sceglierne un altro, oppure i file della sua cartella.',
  'XLS-019': 'una persona ha scritto o cambiato la cella: c\'è «{found}», RAA scriverebbe «{planned}». Resta com\'è, se non la si spunta tra le celle da sostituire.',
  'XLS-020': 'la tabella {table} non è riconosciuta con certezza ({found}) e non viene compilata. Dare alle colonne e alle righe i nomi della tabella, oppure inserire quella di RAA.',
  'XLS-021': 'nella cartella di lavoro non c\'è nessuna tabella da compilare. Inserire le tabelle di RAA in «Cartella».',
  'XLS-023': 'la cella contiene una formula della cartella di lavoro, che resta: {found}; RAA calcola {planned}. Per avere la cifra di RAA, vuotare la cella e compilare di nuovo.',
  'XLS-027': 'la cartella di lavoro non dice di quale programma è: si controllano formule, somme e percentuali, ma non le regole. Scegliere il programma in «Cartella».',
  'XLS-028': 'la cartella di lavoro non dice di quale anno è: si controllano formule, somme e percentuali, ma non le regole. Leggere i dati dell\'anno in «Dati».',
  'XLS-032': 'la cartella di lavoro è del programma {found}, che non è tra quelli compresi in RAA: si controllano formule, somme e percentuali, ma non le regole. Scegliere i file della cartella di quel programma.',
  'REC-031': 'la cifra ({measure}) vale {typed} in {typedPlace} e {computed} dal conteggio delle registrazioni; le tabelle usano {used}; i cumulativi delle tabelle ufficiali restano la somma degli anni. Correggere quella sbagliata, oppure scegliere in «Dati» quale usare.',
  'FIL-009': 'il modello {found} manca o è danneggiato. Ricaricare il riquadro; se non basta, chiedere a chi gestisce RAA di installarlo di nuovo.',
  'why.heading': 'titolo o intestazione della relazione dell\'anno',
  'why.row': 'riga della tabella',
  'why.list': 'foglio che RAA scrive dalle tabelle',
  'why.gone': 'non è più nella relazione',
  'why.figure': '{origin}: {detail}',
} as const;

export type SessionTextKey = keyof typeof it;
