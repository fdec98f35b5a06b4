/** Numbers that are no figures of the report: dates, years, acts, codes, ages, addresses. Each with an example of what it covers. */
const MONTHS = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
const YEAR = '(?:19|20)\\d\\d';
/** What makes a number of four digits a quantity rather than a year. */
const COUNTED = '(?:mln|mn|m€|milion|mila|€|euro|%|person|destinatar|partecipant|soggett|utent|giovani|donn|uomin|maschi|femmin|famigli|nucle|disoccup|impres|progett|operazion|allievi|student|lavorator|disabil|migrant|domand|amministrazion|enti)';

const SOURCES: readonly string[] = [
  // www.regione.it/pagina2, nome@ente.it
  'https?://\\S+|www\\.\\S+|\\S+@\\S+\\.\\w+',
  // tel. 02 1234567, +39 02 1234
  '(?:\\b(?:tel|telefono|fax|cell|cellulare|numero verde)\\b\\.?\\s*:?\\s*|\\+39\\s?)[\\d\\s./-]*\\d',
  // Regolamento (UE) n. 1303/2013, art. 50, par. 9, C(2020) 7664, DGR XI/662, n. 6280, delibera CIPE n. 42/2020, legge 162/2021
  '\\b(?:reg|regolament[oi]|direttiv[ae]|decisione|dgr|d\\.g\\.r|ddg|d\\.d\\.g|ddu[oa]|d\\.d\\.u\\.o|decret[oi]|legg[ei]|l\\.r|d\\.lgs|dlgs|delibera(?:zione)?|cipe|circolare|nota|protocollo|prot|determina)\\b\\.?\\s*(?:\\((?:UE|CE|EU|UE, Euratom)\\)\\s*)?(?:[A-Z]{1,5}\\s?[./]\\s?)?(?:nn?\\.?\\s*|n[°º]\\s*)?\\d[\\d./]*',
  '\\b(?:art|artt|articol[oi]|par|paragraf[oi]|comm[ai]|lett|lettera|punt[oi]|all|allegat[oi]|cap|capitol[oi]|sezione|considerando)\\b\\.?\\s*\\d+(?:\\s*[.,e]\\s*\\d+)*',
  '\\b(?:C|COM|SWD|SEC)\\s?\\(\\d{4}\\)\\s?\\d+',
  '\\bnn?\\.\\s*\\d[\\d./]*|\\bn[°º]\\s*\\d[\\d./]*',
  '(?<![\\d.,/])\\d{1,4}/(?:19|20)\\d\\d\\b(?!/)',
  // N+3, COVID-19, COVID – 19, EXPO 2015, Industria 4.0, Natura 2000, UNI 125:2022
  '\\bN\\s?\\+\\s?\\d|\\bcovid\\s?[-–]?\\s?19|\\bexpo\\s+\\d{4}|\\b(?:industria|impresa|transizione|web)\\s+\\d\\.\\d|\\b(?:natura|horizon|europa|orizzonte)\\s+20\\d\\d|\\b\\d+:\\d{4}',
  // 31.12.2020, 9/11/20, 31/12
  '(?<![\\d.,])\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}(?![\\d,])',
  '(?<![\\d.,/])(?:0?[1-9]|[12]\\d|3[01])/(?:0[1-9]|1[0-2])(?![\\d/])',
  // 31 dicembre 2018, 31dicembre, 1° gennaio, aprile 2020
  `\\b\\d{1,2}\\s*°?\\s*(?:${MONTHS})\\b(?:\\s+\\d{4})?|\\b(?:${MONTHS})\\s+\\d{4}`,
  // 2014-2020, 2018/19, 2020/2021, '20-'21, 19/20
  `\\b${YEAR}\\s?[-–/]\\s?(?:${YEAR}|\\d\\d)(?![\\d.,]*\\d|\\s?(?:%|€|mln))`,
  '(?<![\\d.,/])(?:1\\d|2\\d)[-/](?:1\\d|2\\d)(?![\\d.,/%]\\d|\\d)',
  // 2018 alone
  `(?<![\\d.,])${YEAR}(?![\\d]|[.,]\\d|\\s?${COUNTED})`,
  // tabella 1, figura 2, pagina 3, BOX 1, slide 4, nota 5
  '\\b(?:tab|tabell[ae]|tavol[ae]|fig|figur[ae]|grafic[oi]|pag|pagin[ae]|pp|box|slide|riquadro|nota|lotto|versione|release)\\b\\.?\\s*\\d+(?:\\.\\d+)?(?!\\s?(?:%|€|mln))',
  // asse 1, OT 8, PI 9.i, azione 9.8.1, obiettivo 4, priorità 10.iv, fase 2, misura 3, ISCED 1, classe 5, livello 3
  '\\b(?:ass[ei]|ot|pi|azion[ei]|obiettiv[oi](?:\\s+(?:specific[oi]|tematic[oi]))?|priorit[àa](?:\\s+d[’\']investimento)?|fas[ei]|isced|eqf|classe|livello|trim|ateco|opzione|edizione|finestra)\\b\\.?\\s*\\d+(?:\\.\\d+)*(?:\\s(?:e|o)\\s\\d\\b)?',
  // «azioni 9.1.3 e 9.4.2», 3.1., 8.i, 10iv, 9.i
  '(?<![\\d.,])\\d{1,2}\\.\\d{1,2}\\.(?:\\d{1,2}\\.?)?(?!\\d)',
  '(?<![\\d.,])\\d{1,2}\\.?(?:iv|v?i{1,3}|v|ix|x)\\b',
  // ages and lengths of time: 0-3 anni, di età inferiore a 25, entro i 6 mesi, compresa tra 26 e 54
  '\\bet[àa]\\s+(?:\\p{L}+\\s+){0,3}\\d+(?:\\s*(?:e|ai|a|-|–)\\s*\\d+)?(?:\\s*anni)?',
  '\\b\\d+(?:\\s*(?:-|–|/|e|ai|a|o)\\s*\\d+)?[\\s-]*(?:anni|anno|mesi|mese|giorni|settimane|ore|anni e oltre|enni|enne)\\b',
  // 4° trimestre, 1ª edizione; 1) 2) in a row
  '\\b\\d+\\s?[°ºª]',
  '(?<=[\\s:;]|^)\\d{1,2}\\)',
];

const NOT_FIGURES = SOURCES.map((source) => new RegExp(source, 'giu'));

/** What a line of the table of contents looks like: dots up to the number of the page. */
const CONTENTS = /(?<!\.)\.{4,}\s*\d{1,3}\s*$/;
/** A number at the beginning: of a heading («2.1. Avanzamento»), of a note («1 La continuità»), of an item («3. Voci»). Two digits may count. */
const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2})*\.|\d(?:\.\d{1,2})*|\(\d{1,2}\))(?=\s+(?!(?:MLN|MN|M|K)\s?€)[\p{Lu}“"«’'])/u;

/** The text with blanks in place of the numbers that are no figures: what is left stands where it stood. */
export function withoutNonFigures(text: string): string {
  return [CONTENTS, NUMBERING, ...NOT_FIGURES].reduce((left, pattern) => left.replace(pattern, (match) => ' '.repeat(match.length)), text);
}
