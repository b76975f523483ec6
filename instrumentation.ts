/** Next calls this once before it serves. A bad setting stops the start here with one sentence, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('./server/env');
  const { prepareServer } = await import('./server/prepare');
  try {
    env();
    await prepareServer();
  } catch (fault) {
    console.error(`redrive: ${fault instanceof Error ? fault.message : String(fault)}`);
    process.exit(1);
  }
}
