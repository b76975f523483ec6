const week = 7 * 24 * 60 * 60 * 1000;

/** A question stays open for a week; what was opened earlier has expired. */
export const openSince = (now: Date): Date => new Date(now.getTime() - week);
