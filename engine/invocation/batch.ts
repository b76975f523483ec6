import type { Instant } from '../../base/time';
import { type Throttle, tellingOf } from '../function/concurrency';
import type { Functions } from '../function/functions';
import { isRecursive, recursiveInvocation } from '../function/recursion';
import type { JsonObject } from '../json';
import type { Simulation } from '../simulation';
import type { Queues } from '../sources/sqs';
import type { Entry } from '../sources/sqs-entry';
import { backOff } from './back-off';
import { readReport } from './batch-report';
import type { Poller } from './poller';
import type { Retained } from './retained';
import { aboutBatch, byPoller, Settlement } from './settle';

/** A message as one receive of it: the receipt is void once it is visible again. */
export interface Received {
  readonly entry: Entry;
  readonly receipt: Instant;
  /** Already deleted when it was received, in a world that believes so. */
  readonly taken: boolean;
}

/** The function that ran nothing, and why. */
interface Throttled {
  readonly place: string;
  readonly throttle: Throttle;
}

/** Batches of messages on their way through a function: invoked, or throttled and tried again. */
export class Batches {
  private readonly settlement: Settlement;

  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly queues: Queues,
    retained: Retained,
  ) {
    this.settlement = new Settlement(sim, queues, retained);
  }

  /** Invokes the function with what is left of the batch until it runs or every message is visible again. */
  invoke(poller: Poller, received: readonly Received[], done: () => void, tries = 1): void {
    const batch = received.filter(isLive);
    const { pipe } = poller.settings;
    if (batch.length === 0 || !(pipe || this.functions.settings(poller.functionId))) return done();
    if (
      !(pipe && this.sim.read('recursion.only-some-services')) &&
      isRecursive(
        this.sim,
        poller.functionId,
        batch.map(({ entry }) => entry.message),
      )
    )
      return this.stopLoop(poller, batch, done);
    const names = new Set(batch.map(({ entry }) => entry.message.name));
    poller.runner.start({
      functionId: poller.functionId,
      qualifier: poller.qualifier,
      messages: batch.map(({ entry }) => entry.message),
      copies: batch.map(({ entry }) => entry.copy),
      record: (position) => recordOf(this.sim.world.region, poller.settings.sourceArn, batch[position] as Received),
      holds: (position) => isLive(batch[position] as Received),
      reports: (response) =>
        poller.settings.reportBatchItemFailures && readReport(this.sim.read, response, names) !== 'all-succeeded',
      settles: ({ result }) => (batch[0]?.taken ? { state: result === 'ok' ? 'processed' : 'dropped' } : undefined),
      onEnd: (answer) => {
        this.settlement.settle(poller, batch.filter(isLive), answer);
        done();
      },
      onThrottle: (place, throttle) => this.throttled(poller, batch, done, tries, { place, throttle }),
    });
  }

  /** The invoke is refused, which fails the whole batch. */
  private stopLoop(poller: Poller, batch: readonly Received[], done: () => void): void {
    const rule = 'recursion.stopped-message-returns';
    const about = aboutBatch(poller, entriesOf(batch));
    const returns = this.sim.read(rule);
    const attempt = Math.max(...batch.map(({ entry }) => entry.receiveCount));
    const metric = 'RecursiveInvocationsDropped';
    this.sim.emit({ ...about, kind: 'refused', rule, attempt, result: recursiveInvocation.errorType, metric });
    if (returns) {
      const culprits = batch.map(({ entry }) => entry.message);
      this.settlement.settle(poller, batch, { result: 'error', culprits, error: recursiveInvocation });
    } else for (const { entry } of batch) this.queues.remove(entry, rule, { state: 'dropped' }, byPoller(poller));
    done();
  }

  private throttled(
    poller: Poller,
    batch: readonly Received[],
    done: () => void,
    tries: number,
    { place, throttle }: Throttled,
  ): void {
    const { sim } = this;
    const stays = sim.read('mapping.throttled-batch-retries-until-visible');
    const telling = tellingOf(throttle, sim.read('function.throttles-are-counted'));
    const rule = 'mapping.throttled-batch-retries-until-visible';
    const about = aboutBatch(poller, entriesOf(batch));
    const receives = Math.max(...batch.map(({ entry }) => entry.receiveCount));
    sim.emit({ ...about, place, via: place, kind: 'throttled', rule, attempt: receives, ...telling });
    if (!stays) {
      for (const { entry } of batch) this.queues.remove(entry, rule, { state: 'dropped' }, byPoller(poller));
      return done();
    }
    const next = sim.now + backOff(sim.read('mapping.throttle-back-off'), tries);
    const visibleAgainAt = Math.min(...batch.map(({ receipt }) => receipt));
    if (batch[0]?.taken && sim.now >= visibleAgainAt) return this.losesTaken(poller, batch, done);
    sim.at(Math.max(sim.now, Math.min(next, visibleAgainAt)), () => this.invoke(poller, batch, done, tries + 1));
  }

  /** What was deleted when it was received cannot come back. */
  private losesTaken(poller: Poller, batch: readonly Received[], done: () => void): void {
    this.sim.emit({
      ...aboutBatch(poller, entriesOf(batch)),
      kind: 'dropped',
      rule: 'mapping.throttled-batch-retries-until-visible',
      settles: { state: 'dropped' },
    });
    done();
  }
}

/** A message as a pipe sees it. */
function recordOf(awsRegion: string, eventSourceARN: string, { entry }: Received): JsonObject {
  const { name, body, attributes } = entry.message;
  return {
    messageId: name,
    body,
    attributes: { ApproximateReceiveCount: String(entry.receiveCount) },
    messageAttributes: attributes,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}

const entriesOf = (batch: readonly Received[]): readonly Entry[] => batch.map(({ entry }) => entry);

const isLive = ({ entry, receipt, taken }: Received): boolean =>
  taken || (!entry.gone && entry.hidden && entry.visibleAt === receipt);
