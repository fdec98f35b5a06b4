/*
 * npm run icons: the PNG icons of manifest.xml from their drawings, addin/assets/*.svg, in a headless Chromium.
 * RAA_CHROMIUM names the browser; otherwise the one of the system.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ASSETS = new URL('../assets/', import.meta.url);
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
/** Up to this size the simpler drawing. */
const LARGEST_SMALL = 24;

const browser = await chromium.launch({ executablePath: process.env.RAA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  const svg = readFileSync(new URL(size <= LARGEST_SMALL ? 'iconSmall.svg' : 'icon.svg', ASSETS)).toString('base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${svg}">`);
  const file = new URL(`icon-${size}.png`, ASSETS);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  console.log(fileURLToPath(file));
}
await browser.close();
