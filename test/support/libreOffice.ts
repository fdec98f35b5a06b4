import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Forces recalculation: without it LibreOffice trusts the cached values of files that name Excel as their maker. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>it-IT</value></prop></item>
</oor:items>
`;

export const XLSX = 'xlsx:Calc MS Excel 2007 XML';

/** Opens workbooks in LibreOffice with forced recalculation and saves them in another format: the paths of the results. */
export function convert(files: readonly string[], format: string, folder: string): string[] {
  const profile = mkdtempSync(join(tmpdir(), 'raa-libreoffice-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    execFileSync('soffice', [...options, '--convert-to', format, '--outdir', folder, ...files], { stdio: 'ignore' });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const extension = format.split(':')[0]!;
  const results = files.map((file) => join(folder, `${basename(file, '.xlsx')}.${extension}`));
  // It exits with 0 even when it could not open a file.
  for (const result of results) if (!existsSync(result)) throw new Error(`LibreOffice did not make ${basename(result)}`);
  return results;
}
