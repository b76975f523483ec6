import type { RunAnswer } from '../function/functions';
import { itemsOf } from '../message';
import { mayPoll } from '../permissions';
import type { Simulation } from '../simulation';
import type { Queues } from '../sources/sqs';
import type { Entry } from '../sources/sqs-entry';
import type { Fact } from '../trace';
import type { Received } from './batch';
import { readReport } from './batch-report';
import type { Poller } from './poller';
import type { Retained } from './retained';
import { asyncSettings } from './settings';

/** What becomes of the messages of a batch when the run has ended: deleted, or left to come back. */
export class Settlement {
  constructor(
    private readonly sim: Simulation,
    private readonly queues: Queues,
    private readonly retained: Retained,
  ) {}

  settle(poller: Poller, batch: readonly Received[], answer: RunAnswer): void {
    const failed = this.failedOf(poller, batch, answer);
    for (const received of batch) {
      if (received.taken) continue;
      if (failed.has(received.entry.message.name)) this.fail(poller, received);
      else this.succeed(poller, received, answer);
    }
  }

  /** The names of the messages that count as failed. */
  private failedOf(poller: Poller, batch: readonly Received[], answer: RunAnswer): ReadonlySet<string> {
    const { read } = this.sim;
    const all = new Set(batch.map(({ entry }) => entry.message.name));
    if (answer.result === 'ok' && answer.becomes) return new Set();
    if (answer.result !== 'ok') {
      return read('mapping.error-fails-whole-batch') ? all : new Set(answer.culprits.map(({ name }) => name));
    }
    if (!poller.settings.reportBatchItemFailures && read('mapping.report-needs-setting')) return new Set();
    const report = readReport(read, answer.response, all);
    if (typeof report === 'string') return report === 'all-failed' ? all : new Set();
    return read('mapping.reported-items-return') ? report : all;
  }

  private succeed(poller: Poller, { entry }: Received, answer: RunAnswer): void {
    const { sim } = this;
    const deletes = sim.read('mapping.success-deletes');
    const asked = sim.read('mapping.role-is-asked-at-each-poll');
    const may = !asked || mayPoll({ world: sim.world, read: sim.read }, poller.settings, ['DeleteMessage']);
    if (!may) {
      const about = { ...aboutBatch(poller, [entry]), place: poller.queueId, attempt: entry.receiveCount };
      return sim.emit({
        ...about,
        kind: 'not-delivered',
        rule: 'mapping.role-is-asked-at-each-poll',
        result: 'NoPermission',
      });
    }
    if (!deletes) return;
    const becomes = answer.result === 'ok' ? answer.becomes : undefined;
    if (becomes === 'filtered')
      return this.queues.remove(entry, 'pipes.empty-enrichment-ends', { state: 'filtered' }, byPoller(poller));
    const settles = becomes === 'handed over' ? undefined : ({ state: 'processed' } as const);
    this.queues.remove(entry, 'mapping.success-deletes', settles, byPoller(poller));
    if (answer.result === 'ok' && this.usesAsyncSettings(poller))
      this.retained.succeeded(this.asEvent(poller, entry), answer.response);
  }

  private fail(poller: Poller, { entry }: Received): void {
    const { sim } = this;
    if (this.usesAsyncSettings(poller) && entry.receiveCount > this.believedRetries(poller)) {
      this.queues.discard(entry);
      return this.retained.givenUp({ ...this.asEvent(poller, entry), reason: 'RetriesExhausted' });
    }
    const rule = 'deployment.parameters-of-streams-only';
    const { maximumRetryAttempts } = poller.settings;
    if (maximumRetryAttempts !== undefined && !sim.read(rule) && entry.receiveCount > maximumRetryAttempts) {
      const settles = { state: 'dropped', reason: 'RetriesExhausted' } as const;
      return this.queues.remove(entry, rule, settles, byPoller(poller));
    }
    const waits = sim.read('sqs.failed-message-waits');
    const about = {
      ...aboutBatch(poller, [entry]),
      owner: 'sqs' as const,
      place: poller.queueId,
      attempt: entry.receiveCount,
    };
    if (waits)
      return sim.emit({ ...about, kind: 'retry-scheduled', rule: 'sqs.failed-message-waits', until: entry.visibleAt });
    this.queues.release(entry);
  }

  /** Only in a world that believes that asynchronous settings apply to polled sources. */
  private usesAsyncSettings({ functionId, qualifier, settings }: Poller): boolean {
    if (settings.pipe) return false;
    const configured = Object.keys(asyncSettings(this.sim, functionId, qualifier)).length > 0;
    return configured && !this.sim.read('mapping.async-settings-play-no-part');
  }

  private believedRetries({ functionId, qualifier }: Poller): number {
    return (
      asyncSettings(this.sim, functionId, qualifier).maximumRetryAttempts ??
      this.sim.read('async.maximum-retry-attempts')
    );
  }

  private asEvent({ functionId, qualifier }: Poller, { message, copy, receiveCount }: Entry) {
    return { message, copy, functionId, qualifier, runs: receiveCount };
  }
}

/** Whose doing it is. */
export const byPoller = ({ functionId, owner }: Poller): Required<Pick<Fact, 'via' | 'owner'>> => ({
  via: functionId,
  owner,
});

/** What the facts about a batch have in common. */
export function aboutBatch(
  poller: Poller,
  entries: readonly Entry[],
): Pick<Fact, 'items' | 'copies' | 'place' | 'via' | 'owner'> {
  return {
    items: itemsOf(entries.map(({ message }) => message)),
    copies: entries.map(({ copy }) => copy),
    place: poller.functionId,
    ...byPoller(poller),
  };
}
