import type { Instant } from '../../base/time';
import type { Functions, RunAnswer } from '../function/functions';
import { itemsOf } from '../message';
import { mayPoll } from '../permissions';
import type { Simulation } from '../simulation';
import type { Entry, Queues } from '../sources/sqs-standard';
import type { Fact } from '../trace';
import { backOff } from './back-off';
import { readReport } from './batch-report';
import type { Poller } from './event-source-mapping';
import type { Retained } from './retained';
import { asyncSettings } from './settings';

/** A message as one receive of it: the receipt is void once it is visible again. */
export interface Received {
  readonly entry: Entry;
  readonly receipt: Instant;
  /** Already deleted when it was received, in a world that believes so. */
  readonly taken: boolean;
}

/** Batches on their way through a function: invoked, throttled, deleted or left to come back. */
export class Batches {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly queues: Queues,
    private readonly retained: Retained,
  ) {}

  /** Invokes the function with what is left of the batch until it runs or every message is visible again. */
  invoke(poller: Poller, received: readonly Received[], done: () => void, tries = 1): void {
    const batch = received.filter(isLive);
    if (batch.length === 0 || !this.functions.settings(poller.functionId)) return done();
    const names = new Set(batch.map(({ entry }) => entry.message.name));
    const throttle = this.functions.start({
      functionId: poller.functionId,
      messages: batch.map(({ entry }) => entry.message),
      copies: batch.map(({ entry }) => entry.copy),
      reports: (response) =>
        poller.settings.reportBatchItemFailures && readReport(this.sim.read, response, names) !== 'all-succeeded',
      settles: ({ result }) => (batch[0]?.taken ? { state: result === 'ok' ? 'processed' : 'dropped' } : undefined),
      onEnd: (answer) => {
        this.settle(poller, batch.filter(isLive), answer);
        done();
      },
    });
    if (throttle) this.throttled(poller, batch, done, tries);
  }

  private throttled(poller: Poller, batch: readonly Received[], done: () => void, tries: number): void {
    const { sim } = this;
    const stays = sim.read('mapping.throttled-batch-retries-until-visible');
    const metric = sim.read('function.throttles-are-counted') ? { metric: 'Throttles' } : {};
    const rule = 'mapping.throttled-batch-retries-until-visible';
    const receives = Math.max(...batch.map(({ entry }) => entry.receiveCount));
    sim.emit({ ...this.about(poller, batch), kind: 'throttled', rule, attempt: receives, ...metric });
    if (!stays) {
      for (const { entry } of batch) this.queues.remove(entry, rule, { state: 'dropped' }, poller.functionId);
      return done();
    }
    const next = sim.now + backOff(sim.read('mapping.throttle-back-off'), tries);
    const visibleAgainAt = Math.min(...batch.map(({ receipt }) => receipt));
    if (batch[0]?.taken && sim.now >= visibleAgainAt) return this.losesTaken(poller, batch, done);
    sim.at(Math.max(sim.now, Math.min(next, visibleAgainAt)), () => this.invoke(poller, batch, done, tries + 1));
  }

  /** What was deleted when it was received cannot come back. */
  private losesTaken(poller: Poller, batch: readonly Received[], done: () => void): void {
    const about = this.about(poller, batch);
    this.sim.emit({
      ...about,
      kind: 'dropped',
      rule: 'mapping.throttled-batch-retries-until-visible',
      settles: { state: 'dropped' },
    });
    done();
  }

  private settle(poller: Poller, batch: readonly Received[], answer: RunAnswer): void {
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
    const { functionArn, sourceArn } = poller.settings;
    const asked = sim.read('mapping.role-is-asked-at-each-poll');
    const may = !asked || mayPoll({ world: sim.world, read: sim.read }, functionArn, sourceArn, ['DeleteMessage']);
    if (!may) {
      const about = { ...this.about(poller, [entry]), place: poller.queueId, attempt: entry.receiveCount };
      return sim.emit({
        ...about,
        kind: 'not-delivered',
        rule: 'mapping.role-is-asked-at-each-poll',
        result: 'NoPermission',
      });
    }
    if (!deletes) return;
    this.queues.remove(entry, 'mapping.success-deletes', { state: 'processed' }, poller.functionId);
    if (answer.result === 'ok' && this.usesAsyncSettings(poller))
      this.retained.succeeded({ ...this.asEvent(poller, entry), response: answer.response });
  }

  private fail(poller: Poller, { entry }: Received): void {
    const { sim } = this;
    if (this.usesAsyncSettings(poller) && entry.receiveCount > this.believedRetries(poller)) {
      this.queues.discard(entry);
      return this.retained.givenUp({ ...this.asEvent(poller, entry), reason: 'RetriesExhausted' });
    }
    const waits = sim.read('sqs.failed-message-waits');
    const about = {
      ...this.about(poller, [entry]),
      owner: 'sqs' as const,
      place: poller.queueId,
      attempt: entry.receiveCount,
    };
    if (waits)
      return sim.emit({ ...about, kind: 'retry-scheduled', rule: 'sqs.failed-message-waits', until: entry.visibleAt });
    this.queues.release(entry);
  }

  /** Only in a world that believes that asynchronous settings apply to polled sources. */
  private usesAsyncSettings({ functionId, qualifier }: Poller): boolean {
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

  private about(
    poller: Poller,
    batch: readonly (Received | Entry)[],
  ): Pick<Fact, 'items' | 'copies' | 'place' | 'via' | 'owner'> {
    const entries = batch.map((one) => ('entry' in one ? one.entry : one));
    const copies = entries.map(({ copy }) => copy);
    return {
      items: itemsOf(entries.map(({ message }) => message)),
      copies,
      place: poller.functionId,
      via: poller.functionId,
      owner: 'event-source-mapping',
    };
  }
}

const isLive = ({ entry, receipt, taken }: Received): boolean =>
  taken || (!entry.gone && entry.hidden && entry.visibleAt === receipt);
