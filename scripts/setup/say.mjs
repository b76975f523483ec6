/** Progress for a person at a terminal. */
export const say = (text) => console.log(`redrive: ${text}`);

/** A fault that the person at the terminal can mend; its message is the whole sentence they read. */
export class Stop extends Error {}

/** Runs the main function of a script; a Stop ends it with one sentence and no stack. */
export async function main(run) {
  try {
    await run();
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault;
    console.error(`redrive: ${fault.message}`);
    process.exit(1);
  }
}
