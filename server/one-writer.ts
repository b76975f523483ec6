import { setTimeout as after } from 'node:timers/promises';
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';

/**
 * Two connections to one SQLite file: all writes wait in one line on the first, and reads go by them on the second.
 * On a single connection a write beside an open transaction would become a part of it, and vanish if that is taken back.
 */
export const withOneWriter = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  ...{ provider: factory.provider, adapterName: factory.adapterName },
  connect: async () => {
    const [writer, reader] = await Promise.all([factory.connect(), factory.connect()]);
    // What is taken for a read by mistake is refused.
    await reader.executeScript('PRAGMA query_only = 1');
    return oneWriter(writer, reader);
  },
});

function oneWriter(writer: SqlDriverAdapter, reader: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = writer;
  const line = new Line();
  const alone = <T>(write: () => Promise<T>): Promise<T> => line.run(() => untilFree(write));
  return {
    ...{ provider, adapterName },
    queryRaw: (query) => (reads(query) ? reader.queryRaw(query) : alone(() => writer.queryRaw(query))),
    executeRaw: (query) => alone(() => writer.executeRaw(query)),
    executeScript: (script) => alone(() => writer.executeScript(script)),
    startTransaction: async () => {
      const leave = await line.enter();
      const end = async () => leave();
      try {
        // The lock is taken at once: one that a read had begun could not be had any more after another process's write.
        await untilFree(() => writer.executeScript('BEGIN IMMEDIATE'));
      } catch (fault) {
        leave();
        throw fault;
      }
      return transactionOn(writer, end);
    },
    dispose: async () => {
      await Promise.all([writer.dispose(), reader.dispose()]);
    },
  };
}

/** Prisma itself sends COMMIT and ROLLBACK; what is left to do is to let the next one in. */
function transactionOn(writer: SqlDriverAdapter, end: () => Promise<void>): Transaction {
  const { provider, adapterName } = writer;
  const run = async (sql: string) => void (await writer.executeRaw({ sql, args: [], argTypes: [] }));
  return {
    ...{ provider, adapterName, options: { usePhantomQuery: false }, commit: end, rollback: end },
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: async (query) => {
      try {
        return await writer.executeRaw(query);
      } catch (fault) {
        // What could not be kept, on a full disk say, would stay open and take the next one in.
        if (query.sql === 'COMMIT') await run('ROLLBACK').catch(() => undefined);
        throw fault;
      }
    },
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
  };
}

const reads = ({ sql }: SqlQuery): boolean => /^\s*(SELECT|WITH|PRAGMA|EXPLAIN)\b/i.test(sql);

/** Whoever comes first goes first. */
class Line {
  private last: Promise<unknown> = Promise.resolve();

  /** Resolves when it is one's turn, with what lets the next one in. */
  async enter(): Promise<() => void> {
    const before = this.last;
    let leave = () => {};
    this.last = new Promise<void>((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }

  async run<T>(act: () => Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await act();
    } finally {
      leave();
    }
  }
}

/** How long another process may hold the file, in milliseconds, and how soon to look again. */
const patience = 10_000;
const pause = 15;

/** Tries again while another process writes. SQLite's own waiting would hold up everybody, for it blocks. */
async function untilFree<T>(write: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await write();
    } catch (fault) {
      if (!isBusy(fault) || waited >= patience) throw fault;
      await after(pause);
    }
  }
}

/** Nothing was written then, so it may be tried again. */
const isBusy = (fault: unknown): boolean => isDriverAdapterError(fault) && fault.cause.kind === 'SocketTimeout';
