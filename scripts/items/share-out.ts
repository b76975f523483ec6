import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

const mostWorkers = 8;

/** Lets several processes of a program work through a list: whoever is done takes the next. `done` is told after each. */
export async function shareOut(program: string, list: readonly string[], done: (one: string) => void): Promise<void> {
  const waiting = [...list];
  const execArgv = [...process.execArgv, '--max-semi-space-size=32'];
  const work = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit').then(() => undefined);
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      child.send(one);
      if (!(await Promise.race([once(child, 'message'), ended]))) throw new Error(`The process at "${one}" ended.`);
      done(one);
    }
    child.disconnect();
    await ended;
  };
  const workers = Math.min(mostWorkers, availableParallelism(), list.length);
  await Promise.all(
    Array.from({ length: workers }, () => work(fork(program, [...process.argv.slice(2), '--worker'], { execArgv }))),
  );
}

/** Whether this process is one of those. */
export const isWorker = process.argv.includes('--worker');

/** In such a process: does the work for each that is handed over. */
export const workFor = (work: (one: string) => void): void =>
  void process.on('message', (one: string) => {
    work(one);
    process.send?.(one);
  });
