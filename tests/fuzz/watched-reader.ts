import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Milliseconds after which a text counts as one that is never done with; a busy machine is no fault. */
const patience = 30_000;

/** Reads texts in a process of its own, so that one without end can be ended. */
export class WatchedReader {
  private child: ChildProcess | undefined;

  /** What goes wrong with a text, or undefined. */
  async faultOf(text: string): Promise<string | undefined> {
    const child = await this.ready();
    return new Promise((resolve) => {
      const end = (fault: string | undefined, broken: boolean): void => {
        clearTimeout(alarm);
        child.removeAllListeners('message').removeAllListeners('exit');
        if (broken) this.close();
        resolve(fault);
      };
      const alarm = setTimeout(() => end(`it was not done with after ${patience} ms`, true), patience);
      child.once('message', ({ fault }: { readonly fault?: string }) => end(fault, false));
      child.once('exit', (code) => end(`its process ended with ${code}`, true));
      child.send(text);
    });
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  /** Starting takes its time and says nothing of a text. */
  private async ready(): Promise<ChildProcess> {
    if (this.child) return this.child;
    const child = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)));
    this.child = child;
    await once(child, 'message');
    return child;
  }
}
