import { cookies } from 'next/headers';

/** The learner's time zone, as the browser last told it: a learning day begins at four in the morning there. */
export async function learnerZone(): Promise<string> {
  const told = (await cookies()).get('zone')?.value ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(told) }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** How a moment is said to this learner. */
export async function theirClock(): Promise<(at: Date) => string> {
  const timeZone = await learnerZone();
  return (at) => at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
}
