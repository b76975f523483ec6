import type { MetadataRoute } from 'next';

/** For who puts Redrive on the first screen of a phone. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Redrive: how Lambda events get delivered',
    short_name: 'Redrive',
    description: 'Predict what a real AWS set-up will do with an event, then watch it happen.',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf9f6',
    theme_color: '#faf9f6',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/app-icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/app-icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
}
