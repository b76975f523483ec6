import localFont from 'next/font/local';

// Latin alone, for wide windows (see globals.css), asked for after the scripts, and used only if there at the first paint: a
// page never jumps. From the second page on they are in the browser's cache.

const geistSans = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist-sans',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Arial',
});

/** For titles: one weight, so that it costs little. */
const newsreader = localFont({
  src: '../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
  variable: '--font-newsreader',
  weight: '500',
  display: 'optional',
  preload: false,
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
});

const geistMono = localFont({
  src: '../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
});

export const fonts = `${geistSans.variable} ${geistMono.variable} ${newsreader.variable}`;
