import { GeistSans } from 'geist/font/sans';
import localFont from 'next/font/local';

/** For titles: one weight, so that it costs little. */
const newsreader = localFont({
  src: '../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
  variable: '--font-newsreader',
  weight: '500',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
});

/** Code and figures come below the fold or later, so this font is not asked for first. */
const geistMono = localFont({
  src: '../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
});

export const fonts = `${GeistSans.variable} ${geistMono.variable} ${newsreader.variable}`;
