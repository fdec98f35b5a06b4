import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

/** Where the licences of the libraries inside the bundle are told: they ask to go with every copy. */
export const LICENCES_FILE = 'LICENCES.txt';

/** Writes the name, version and licence text of every package that gave a module to the bundle. */
export class BundledLicences {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BundledLicences', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'BundledLicences', stage }, () => {
        const texts = [...packageFolders(compilation)].sort().map(licenceText);
        compilation.emitAsset(LICENCES_FILE, new webpack.sources.RawSource(texts.join(`\n${'-'.repeat(80)}\n\n`)));
      });
    });
  }
}

/** The folder of the package of each module, from its path. */
function packageFolders(compilation) {
  const folders = new Set();
  for (const module of compilation.modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? '');
      // What css-loader adds at build time has no licence to carry: it does not reach the page as a package.
      if (found !== null && !/[\\/](css-loader|mini-css-extract-plugin)$/.test(found[0])) folders.add(found[0]);
    }
  }
  return folders;
}

/** Some packages carry no licence file: then what their package.json says. */
function licenceText(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? `Author: ${author?.name ?? author}\nSource: ${repository?.url ?? repository}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
