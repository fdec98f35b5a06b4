/** The sentences about formulas of a workbook, in Italian. */
export const formulaReviewIt = {
  'finding.staleResult': 'La cella mostra {found}, ma la sua formula, con i valori che stanno ora nelle celle, dà {expected}: il risultato non è stato ricalcolato. Ricalcolare la cartella in Excel (F9) e salvarla, poi verificare i valori cambiati.',
  'finding.staleDigits': 'Il risultato conservato, {found}, si scosta da quello della formula, {expected}, oltre le cifre mostrate. Ricalcolare la cartella in Excel (F9) e salvarla.',
  'finding.typedOverFormula': 'Il valore {found} è digitato dove le celle vicine hanno una formula, che qui darebbe {expected}. Rimettere la formula copiandola da {neighbour}, oppure correggere i dati da cui parte.',
  'finding.typedOverSame': 'Il valore {found} è digitato dove le celle vicine hanno una formula, che qui darebbe lo stesso valore: non seguirà le correzioni dei dati. Rimettere la formula copiandola da {neighbour}.',
  'finding.sumLeavesOut': 'La somma copre {range} e lascia fuori {left}: dà {found}, con tutte le celle sarebbe {expected}. Correggere l\'intervallo della formula.',
  'finding.sumBeyond': 'La somma copre {range}, le formule vicine {usual}: comprende in più {extra}. Correggere l\'intervallo della formula.',
  'finding.sumOfItself': 'La somma copre {range}, che comprende la cella stessa del totale: il risultato è circolare. Togliere il totale dall\'intervallo della formula.',
  'finding.sumTwice': 'La somma copre {range}, che comprende il subtotale {subtotal} insieme alle celle che lo formano: sono contate due volte. Sommare i subtotali oppure le loro parti, non entrambi.',
  'finding.oddReference': 'La formula si riferisce a {found}, dove quelle delle celle vicine si riferiscono a {expected}: dà {value}, come le vicine darebbe {should}. Correggere il riferimento, copiando la formula da {neighbour}.',
  'finding.oddReferenceOnly': 'La formula si riferisce a {found}, dove quelle delle celle vicine si riferiscono a {expected}. Correggere il riferimento, copiando la formula da {neighbour}.',
  'finding.oddReferenceSame': 'La formula si riferisce a {found}, dove quelle delle celle vicine si riferiscono a {expected}: oggi il valore è lo stesso, ma non seguirà le correzioni dei dati. Correggere il riferimento, copiando la formula da {neighbour}.',
  'finding.oddComputation': 'La formula è diversa da quelle delle celle vicine: dà {value}, come le vicine darebbe {should}. Verificare quale delle due è giusta; se è quella delle vicine, copiarla da {neighbour}.',
} as const;
