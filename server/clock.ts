/** The only clock. Use cases are handed `now`, so that a test can hand them another. */
export const now = (): Date => new Date();
