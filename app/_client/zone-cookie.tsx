'use client';

import { useEffect } from 'react';

const halfAYear = 182 * 24 * 60 * 60;

/** Tells the server the time zone of this browser, for the next request on. */
export function ZoneCookie() {
  useEffect(() => {
    const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
    // biome-ignore lint/suspicious/noDocumentCookie: browsers have a cookie store over HTTPS only, and a course may be served without
    document.cookie = `zone=${zone}; path=/; max-age=${halfAYear}; samesite=lax`;
  }, []);
  return null;
}
