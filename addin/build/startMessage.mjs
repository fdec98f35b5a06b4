import { join } from 'node:path';

/** What `npm start` says when the server answers: how to trust it and how to open the pane, in Italian and English. */
export function startMessage(root) {
  const certificate = join(root, 'node_modules/.cache/webpack-dev-server/server.pem');
  return `
Il riquadro risponde su https://localhost:3000/pane.html (Ctrl+C per fermare).

La prima volta:
1. Fidarsi del certificato, generato per questo computer e valido 30 giorni (il file contiene anche la sua chiave: non darlo ad altri):
   ${certificate}
   Windows: importarlo in «Autorità di certificazione radice attendibili»; Mac: nell'app Accesso Portachiavi, «Considera sempre attendibile».
   Per Excel sul web basta aprire https://localhost:3000/support.html nel browser e accettare l'avviso.
2. Caricare manifest.xml in Excel. Sul web: Home > Componenti aggiuntivi > Carica componente aggiuntivo personale.
   Mac: copiarlo in ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef. Windows: cartella di rete indicata nel Centro protezione.
3. Scheda Home, gruppo RAA, pulsante «Tabelle RAA». Dopo una modifica ai sorgenti: riaprire il riquadro.

The pane answers on https://localhost:3000/pane.html (Ctrl+C stops it).

The first time:
1. Trust the certificate made for this computer, valid for 30 days (path above; the file holds its key too: keep it to yourself).
   Windows: import it into “Trusted Root Certification Authorities”; Mac: in Keychain Access, “Always Trust”.
   For Excel on the web it is enough to open https://localhost:3000/support.html in the browser and accept the warning.
2. Load manifest.xml into Excel. On the web: Home > Add-ins > Upload My Add-in. Mac: copy it to
   ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef. Windows: a shared folder named in the Trust Center.
3. Home tab, group RAA, button “AIR tables”. After a change of the sources: open the pane again.
`;
}
