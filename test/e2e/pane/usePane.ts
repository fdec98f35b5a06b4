import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { missingTool, pathOfTool } from '../../support/tools.js';
import { PaneServer, type OpenPane, type PaneLook } from './openPane.js';

/** Why the suites of the pane are skipped here, if they are. */
export const noBrowser = missingTool('chromium', 'chromium');

/** A browser and a server for the tests of a suite; gives what opens the pane beside a workbook. */
export function usePane(): (workbook?: Uint8Array, look?: PaneLook) => Promise<OpenPane> {
  let browser: Browser;
  let server: PaneServer;
  beforeAll(async () => {
    server = await PaneServer.start();
    browser = await chromium.launch({ executablePath: pathOfTool('chromium')!, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return (workbook, look) => server.open(browser, workbook, look);
}
