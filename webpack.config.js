/*
 * The task pane, as static files: dist/addin. `webpack --mode production`; `webpack serve --mode development` (npm start).
 * --env office=cdn   office.js from Microsoft's address, the supported way (default)
 * --env office=self  office.js copied from the installed package beside the pane, for closed networks
 */
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { BundledLicences } from './addin/build/bundledLicences.mjs';
import { contentSecurityPolicy } from './addin/build/contentSecurityPolicy.mjs';
import { OFFICE_CDN, OFFICE_FILES } from './addin/build/officeFiles.mjs';
import { PANE_SCRIPT_LIMIT, ScriptLimit } from './addin/build/scriptLimit.mjs';
import { startMessage } from './addin/build/startMessage.mjs';

const ROOT = import.meta.dirname;
const PROGRAMMES = join(ROOT, 'templates/programmes');
const BLANK = join(ROOT, 'templates/blank');
const OFFICE = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));

export default function configuration(env = {}, { mode = 'production' } = {}) {
  const office = env.office ?? 'cdn';
  if (office !== 'cdn' && office !== 'self') throw new Error(`--env office=${office}: i valori sono cdn e self`);
  const isProduction = mode === 'production';
  const officeOrigin = office === 'cdn' ? new URL(OFFICE_CDN).origin : undefined;
  const officeScript = office === 'cdn' ? OFFICE_CDN : 'office/office.js';

  return {
    mode,
    context: ROOT,
    target: ['web', 'es2022'],
    entry: { pane: ['./addin/style/pane.css', './addin/pane/main.ts'] },
    output: {
      path: join(ROOT, 'dist/addin'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      // Found from the address of the page and of the worker, so that the folder can stand anywhere on a server.
      publicPath: 'auto',
      // Beside the folder that goes on the server, not in it.
      sourceMapFilename: '../addin-maps/[file].map',
      clean: true,
    },
    devtool: isProduction ? 'hidden-source-map' : 'source-map',
    resolve: {
      extensions: ['.ts', '.js'],
      extensionAlias: { '.js': ['.ts', '.js'] },
      alias: { '@programmes': PROGRAMMES, '@blank': BLANK },
    },
    module: {
      rules: [
        // Types are checked by `tsc -b`, each house under its own libraries; here every file is only stripped of them.
        { test: /\.ts$/, exclude: /node_modules/, loader: 'ts-loader', options: { configFile: join(ROOT, 'addin/tsconfig.bundle.json'), transpileOnly: true } },
        // The modules of the engine only define: the pane takes the few functions that it names, not the whole engine.
        { include: join(ROOT, 'engine'), sideEffects: false },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        // The engine reads these files from their text, in Node as here (addin/session/modules.d.ts).
        { include: PROGRAMMES, type: 'asset/source' },
        { include: BLANK, type: 'asset/inline', generator: { dataUrl: (content) => content.toString('base64') } },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
      new HtmlWebpackPlugin({
        filename: 'pane.html',
        template: join(ROOT, 'addin/pane.html'),
        scriptLoading: 'defer',
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy(officeOrigin), officeScript, officeOrigin },
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: join(ROOT, 'addin/assets'), to: 'assets', info: { minimized: true } },
          { from: join(ROOT, 'addin/support.html') },
          ...['shell.css', 'support.css'].map((file) => ({ from: join(ROOT, 'addin/style', file), to: 'style' })),
          ...(office === 'self' ? OFFICE_FILES.map((file) => ({ from: join(OFFICE, file.from), to: join('office', file.to), info: { minimized: true } })) : []),
        ],
      }),
      new ScriptLimit('pane', isProduction ? PANE_SCRIPT_LIMIT : Infinity),
      new BundledLicences(),
    ],
    // ScriptLimit measures what the pane may load, chunks that come later included.
    performance: { hints: false },
    devServer: {
      host: 'localhost',
      port: 3000,
      server: 'https',
      // The page allows no connection: it is reloaded by hand.
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      // As the README asks of a server: the policy of a page does not bind the worker that it starts.
      headers: ({ url }) => (/\.js(?:\?|$)/.test(url) ? { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'none'" } : {}),
      onListening: () => console.log(startMessage(ROOT)),
    },
  };
}
