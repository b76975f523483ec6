import type { EdgeWay } from '@/engine';

interface Line {
  /** What the line means. */
  readonly name: string;
  readonly dashes?: string;
  readonly width: number;
}

/** Each way has a line of its own, so that colour is never needed to tell them apart. */
export const lines: Record<EdgeWay, Line> = {
  sync: { name: 'synchronous: waits for the answer', width: 2.25 },
  async: { name: "asynchronous: through Lambda's queue", dashes: '9 5', width: 2 },
  push: { name: 'push: the service delivers', dashes: '16 4', width: 1.5 },
  poll: { name: 'poll: Lambda fetches', dashes: '1 6', width: 3 },
  failure: { name: 'when it fails', dashes: '9 4 2 4', width: 1.5 },
  success: { name: 'when it succeeds', dashes: '4 4', width: 1.5 },
  send: { name: 'sends', width: 1.25 },
};
