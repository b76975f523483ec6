import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './setup/browser.mjs';

// Draws the icons and the social image from app/icon.svg and the title font: `npx tsx scripts/brand-images.ts`. The results are committed.

const root = join(import.meta.dirname, '..');
const icon = readFileSync(join(root, 'app/icon.svg'), 'utf8');
const font = readFileSync(
  join(root, 'node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2'),
).toString('base64');

/** The sign on a full square, with room for the mask that a phone lays over it. */
const appIcon = `<body style="margin:0;background:#2b3fc7;display:grid;place-items:center;height:100vh">
  <div style="width:74vmin;height:74vmin">${icon}</div>`;

const socialImage = `<style>@font-face{font-family:N;src:url(data:font/woff2;base64,${font})}</style>
  <body style="margin:0;background:#faf9f6;color:#1a1916;font-family:N;padding:84px 96px;height:462px;display:flex;flex-direction:column;justify-content:space-between">
  <div style="display:flex;align-items:center;gap:22px;font-size:44px"><div style="width:64px;height:64px">${icon}</div>Redrive</div>
  <div><div style="font-size:112px;letter-spacing:-.025em;line-height:1">Where does the<br>event go?</div>
  <p style="font-size:36px;color:#5b574e;margin:34px 0 0">Predict what a Lambda set-up will do. Then watch it happen.</p></div>`;

const images = [
  { path: 'public/app-icon-192.png', width: 192, height: 192, html: appIcon },
  { path: 'public/app-icon-512.png', width: 512, height: 512, html: appIcon },
  { path: 'app/apple-icon.png', width: 180, height: 180, html: appIcon },
  { path: 'app/opengraph-image.png', width: 1200, height: 630, html: socialImage },
];

/** A picture of `side` by `side` pixels as the one entry of an ICO file (https://en.wikipedia.org/wiki/ICO_(file_format)). */
function icoOf(png: Uint8Array, side: number): Uint8Array {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // with one entry
  header.writeUInt8(side, 6);
  header.writeUInt8(side, 7);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  for (const { path, width, height, html } of images) {
    await page.setViewportSize({ width, height });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(root, path) });
  }
  // A browser that has not read a page's head yet asks for this one by its name.
  await page.setViewportSize({ width: 32, height: 32 });
  await page.setContent(`<body style="margin:0">${icon}`);
  writeFileSync(join(root, 'app/favicon.ico'), icoOf(await page.screenshot({ omitBackground: true }), 32));
} finally {
  await browser.close();
}
