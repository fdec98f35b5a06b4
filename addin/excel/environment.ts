import type { Language } from '../../engine/index.js';
import { NEEDED_API } from './neededApi.mjs';
import type { PaneMemory, Remembered } from './paneMemory.js';

/** What the pane is told of where it runs. */
export interface PaneEnvironment {
  readonly language: Language;
  /** Whether Excel's own theme is dark; undefined where Excel does not say: then the system's. */
  readonly isDark?: boolean;
  readonly memory: PaneMemory;
}

/** Why the pane cannot work here: the plain page of pane.html to be shown. */
export type Unfit = 'old-excel' | 'outside-excel' | 'office-unreachable';

/** Waits for Office, and says where the pane runs or why it cannot. */
export async function startEnvironment(): Promise<PaneEnvironment | Unfit> {
  if (typeof Office === 'undefined') return 'office-unreachable';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'outside-excel';
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API)) return 'old-excel';
  const isDark = darkness(Office.context.officeTheme?.bodyBackgroundColor);
  return { language: languageOf(Office.context.displayLanguage), memory: documentMemory(), ...(isDark !== undefined && { isDark }) };
}

/** Italian in an Italian Excel, English in any other. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^it\b/i.test(displayLanguage) ? 'it' : 'en';
}

/** Whether a colour such as `#292929` is dark; undefined for what is no such colour. */
export function darkness(colour: string | undefined): boolean | undefined {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '');
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

const KEY = 'raa.choices';

/** The settings that Office keeps in the document for this add-in. */
function documentMemory(): PaneMemory {
  return {
    read: () => {
      try {
        return rememberedOf(Office.context.document.settings.get(KEY));
      } catch {
        return undefined;
      }
    },
    keep: (choices) => {
      try {
        const { settings } = Office.context.document;
        settings.set(KEY, choices);
        settings.saveAsync();
      } catch {
        // A document that keeps no settings is asked again the next time.
      }
    },
  };
}

/** What was kept, as far as it is what the pane writes: a document may come from anyone. */
export function rememberedOf(kept: unknown): Remembered | undefined {
  if (typeof kept !== 'object' || kept === null || !('withBundled' in kept) || typeof kept.withBundled !== 'boolean') return undefined;
  const year = 'year' in kept && Number.isInteger(kept.year) ? Number(kept.year) : undefined;
  const prefer = 'prefer' in kept && (kept.prefer === 'typed' || kept.prefer === 'computed') ? kept.prefer : undefined;
  return { withBundled: kept.withBundled, ...(year !== undefined && { year }), ...(prefer !== undefined && { prefer }) };
}
