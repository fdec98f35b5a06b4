/** The sentences about figures counted from records and about the official financial tables, in Italian. The English ones are in factsEn.ts, key by key. */
export const factsIt = {
  /* ---- where a counted figure comes from ---- */
  'counted.output': 'partecipazioni con ingresso nel {year} e dati completi, contate in {indicator}',
  'counted.result': 'partecipazioni con uscita nel {year}, contate in {indicator}',
  'counted.projects': 'operazioni selezionate nel {year}, contate in {indicator}',
  'counted.outputToDate': 'partecipazioni con ingresso fino al 31 dicembre {year} e dati completi, contate in {indicator}',
  'counted.resultToDate': 'partecipazioni con uscita fino al 31 dicembre {year}, contate in {indicator}',
  'counted.projectsToDate': 'operazioni selezionate fino al 31 dicembre {year}, contate in {indicator}',
  'counted.participants': 'partecipazioni con ingresso fino al 31 dicembre {year} e dati completi, somma di {indicator}',
  'counted.grandTotal': 'tutte le partecipazioni con ingresso nel {year}, comprese quelle con dati incompleti',
  'counted.ofReference': 'partecipazioni con uscita nel {year} e il risultato, tra quelle dell\'indicatore di riferimento: {indicator}',
  'counted.committed': 'impegni meno disimpegni fino al 31 dicembre {year}',
  'counted.paid': 'pagamenti meno recuperi fino al 31 dicembre {year}',
  'counted.declared': 'spesa dichiarata dai beneficiari, meno le rettifiche, fino al 31 dicembre {year}',
  'counted.certified': 'spesa certificata, meno quella decertificata, fino al 31 dicembre {year}',
  'counted.certifiedUnion': 'quota UE della spesa certificata fino al 31 dicembre {year}',
  'counted.eligibleTotal': 'somma dei costi ammissibili totali delle operazioni selezionate entro il 31 dicembre {year}, escluse le revocate',
  'counted.eligiblePublic': 'somma dei costi ammissibili pubblici delle operazioni selezionate entro il 31 dicembre {year}, escluse le revocate',
  'counted.operations': 'numero delle operazioni selezionate entro il 31 dicembre {year}, escluse le revocate',
  'counted.programmed': 'somma delle risorse attivate fino al 31 dicembre {year}',
  'counted.category': 'operazioni selezionate entro il 31 dicembre {year} con gli stessi codici in ogni dimensione',
  'counted.categoryDeclared': 'spesa dichiarata fino al 31 dicembre {year} delle operazioni con gli stessi codici in ogni dimensione',
  'counted.crossFinancing': 'importi di finanziamento incrociato delle operazioni selezionate entro il 31 dicembre {year}',
  'counted.outsideUnion': 'importi fuori dall\'Unione delle operazioni selezionate entro il 31 dicembre {year}',

  /* ---- typed or counted: which one is used ---- */
  'choice.records': 'le registrazioni',
  'choice.values': 'il valore digitato',
  'choice.recordsUsed': 'Usato il conteggio delle registrazioni per scelta (--prefer records): {other} è la cifra digitata, {source}.',
  'choice.valuesUsed': 'Usata la cifra digitata per scelta (--prefer values): il conteggio delle registrazioni dà {other}, {source}.',
  'origin.counted': 'contato',
  'rule.counted': 'Conteggio delle registrazioni',

  /* ---- records on the cover and on the sheets ---- */
  'cover.sample': 'Dati di esempio',
  'cover.sampleText': 'DATI DI ESEMPIO: persone inesistenti. Le tabelle ufficiali che lo dicono sotto il titolo sono calcolate da registrazioni inventate e non si trasmettono; le altre contengono le cifre pubblicate.',
  'cover.records': 'Registrazioni',
  'cover.recordsOf': '{file}: lette {read} = usate {used} + incomplete {incomplete} + ripetute {duplicate} + escluse {excluded}',
  'cover.prefer': 'Cifre digitate e anche contate',
  'plan.sampleSubtitle': 'DATI DI ESEMPIO: persone inesistenti',

  /* ---- formulas of the official tables ---- */
  'rule.sumOrElse': 'Somma: {terms}; se manca un valore, la stessa cifra di: {other}',

  /* ---- notes of the official tables ---- */
  'note.table5Values': 'Il modello chiama c il valore cumulativo, a quello annuale. Indicatori di output: il valore annuale è quello delle tabelle 4A e 4B, il cumulativo è la somma degli anni; dove gli anni non sono noti è il valore cumulativo dato dalla fonte. Indicatori finanziari: spesa certificata cumulativa alla fine di ogni anno.',
  'note.table5Sex': 'Uomini (m) e donne (w): solo dove il programma fissa il valore per genere; qui il programma dà solo il totale (t).',
  'note.table5Assessment': 'Le ultime tre colonne non fanno parte del modello: conseguimento, soglia e posizione dell\'asse secondo l\'art. 6 del Reg. di esecuzione (UE) n. 215/2014.',
  'note.table6Data': 'Dati cumulativi dal 1° gennaio 2014. La base di calcolo del sostegno dell\'Unione (colonna 4) non è nei dati: n.d.',
  'note.fundingOfRegions': 'Il piano del programma non divide la dotazione e il tasso di cofinanziamento per categoria di regione: negli assi con operazioni di più categorie le colonne 5, 6, 8 e 11 sono n.d. in ogni riga; la dotazione intera è nel totale generale.',
  'note.targetsOfRegions': 'Il piano del programma non divide i target per categoria di regione: negli assi con dati di più categorie target e rapporto di conseguimento sono n.d.; i valori di tutte le categorie insieme sono nelle tabelle S2 e S5.',
  'note.table7Codes': 'Una riga per ogni combinazione di codici. La dimensione 5 non si usa per il FSE. I codici fuori dalla nomenclatura restano nella riga e sono elencati nei controlli.',
  'note.table7NoRecords': 'La tabella si compila dalle registrazioni delle operazioni (operazioni.csv): senza, è vuota.',
  'note.zeroWhereUnused': 'Se la possibilità non è stata usata la tabella si trasmette con zero: una cella vuota non vale come dichiarazione.',
  'note.crossFinancingCeiling': 'Massimale: {ceiling} del sostegno dell\'Unione all\'asse ({reference}). Sostegno dell\'Unione = dotazione dell\'asse per la quota UE del programma.',
  'note.outsideUnionCeiling': 'Massimale: {ceiling} della dotazione totale ({reference}).',
  'note.ceilingUnverified': 'Il massimale non è stato letto in una fonte ufficiale: da verificare.',

  /* ---- checks of the official tables ---- */
  'check.CHK-CAT': 'Tabella 7: somme per asse uguali alla tabella 6',
  'check.CHK-NOM': 'Tabella 7: codici della nomenclatura',
  'check.CHK-CEI': 'Tabelle 8 e 10: importi entro il massimale',
  'finding.categoriesAbove': 'Tabella 7, asse {axis}: le righe sommano a {categories}, la tabella 6 ha {total}: {difference} in più. Verificare i codici e i costi delle operazioni dell\'asse.',
  'finding.categoriesBelow': 'Tabella 7, asse {axis}: le righe sommano a {categories}, la tabella 6 ha {total}: mancano {difference}. Verificare che ogni operazione dell\'asse sia in operazioni.csv, e la cifra digitata.',
  'finding.codeNotInNomenclature': 'Il codice «{code}» non è nella dimensione {dimension} della nomenclatura. Correggerlo in operazioni.csv.',
  'finding.codeMissing': 'Manca il codice della dimensione {dimension}. Scriverlo in operazioni.csv.',
  'finding.aboveCeiling': '{share} supera il massimale del {ceiling}. Verificare gli importi.',
} as const;
