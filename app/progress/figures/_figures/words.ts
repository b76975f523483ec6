/** `24 Nov`. */
export const shortDate = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** A share in percent with one digit, for charts and files. */
export const hundredths = (share: number): number => Math.round(1000 * share) / 10;

export const tenths = (value: number): number => Math.round(10 * value) / 10;

/** `1 minute`, `2 minutes`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
