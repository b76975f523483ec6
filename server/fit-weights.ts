import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { FitItem } from '../study';

const patience = 120_000;
const weights = z.array(z.array(z.number()).length(21));

/** The weights of FSRS-6 that fit each list of items best. In a process of its own, so that the server answers meanwhile. */
export function fitWeights(lists: readonly (readonly FitItem[])[]): Promise<readonly (readonly number[])[]> {
  const child = spawn(process.execPath, [resolve('scripts/fit-weights.mjs')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience,
  });
  if (child.pid !== undefined) yieldTo(child.pid);
  return new Promise((settle, fail) => {
    let [out, trouble] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      trouble += chunk;
    });
    child.on('error', fail);
    // Whoever ends early closes its input too; what it said on the way out tells more.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      if (code !== 0) return fail(new Error(`fitting ended with ${code ?? 'a signal'}: ${trouble.slice(0, 500)}`));
      const parsed = weights.safeParse(JSON.parse(out));
      return parsed.success ? settle(parsed.data) : fail(new Error('fitting gave no weights'));
    });
    child.stdin.end(JSON.stringify(lists));
  });
}

/** Whoever asks for a page comes first. */
function yieldTo(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It may have ended already.
  }
}
