/** The sentences about the check of a workbook, in Italian. */
export const reviewIt = {
  'check.CHK-SOM': 'Totali uguali alla somma delle loro parti',
  'check.CHK-SEX': 'Uomini e donne danno il totale',
  'check.CHK-PCT': 'Percentuali uguali al loro rapporto',
  'check.CHK-BAS': 'Percentuali di un elenco sulla stessa base',
  'check.CHK-RIP': 'La stessa cifra uguale in ogni posto',
  'check.CHK-ESI': 'Esiti d\'accordo con le cifre',
  'check.CHK-SER': 'Valori che non calano da un anno all\'altro',
  'check.CHK-ETI': 'Etichette delle righe complete e in ordine',
  'check.CHK-FOR': 'Colonne di formule senza valori digitati',
  'check.CHK-INT': 'Formule che coprono tutte le loro righe',
  'check.CHK-FML': 'Formule uguali a quelle vicine',
  'check.CHK-CAC': 'Risultati delle formule aggiornati',
  'check.CHK-UNI': 'Unità e ordini di grandezza plausibili',
  'check.CHK-MAN': 'Celle come RAA le ha scritte',
  'check.CHK-DAT': 'Cifre uguali a quelle calcolate dai dati',
} as const;
