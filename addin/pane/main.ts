/* Starts the pane: when Office answers, the skeleton gives way to the pane; where the pane cannot work, a plain page says why. */
import { startEnvironment, type Unfit } from '../excel/environment.js';
import { OfficeHost } from '../excel/officeHost.js';
import { Store } from '../actions/paneState.js';
import { showPane } from './app.js';
import { paneText } from './text/paneText.js';
import { workerSession } from './workerSession.js';

/** Shows one of the plain pages of pane.html instead of the pane. */
function showPlainPage(id: Unfit): void {
  document.getElementById('pane')!.hidden = true;
  document.getElementById(id)!.hidden = false;
}

void startEnvironment().then((environment) => {
  if (typeof environment === 'string') return showPlainPage(environment);
  const { language, isDark, memory } = environment;
  const page = document.documentElement;
  page.lang = language;
  if (isDark !== undefined) page.classList.add(isDark ? 'theme-dark' : 'theme-light');
  const title = paneText(language).paneTitle;
  document.title = title;
  document.getElementById('pane-title')!.textContent = title;
  const root = document.getElementById('pane')!;
  root.replaceChildren();
  showPane(root, { host: new OfficeHost(), session: workerSession(), store: new Store(), memory, language, now: () => Date.now() });
});
