import type { Instant } from '../../base/time';
import type { Keyless } from '../fact-log';
import type { Tally } from './tally';

/** Metrics of functions beside those that facts count themselves: how many ran at a time, how long, and how old events were. */
export class FunctionMetrics {
  private readonly running = new Map<string, number>();
  private readonly startedAt = new Map<string, Instant>();
  private readonly queuedAt = new Map<string, Instant>();

  constructor(private readonly tally: Tally) {}

  see(fact: Keyless): void {
    if (fact.metric !== undefined && fact.via !== undefined) this.tally.add(fact.via, fact.metric);
    if (fact.kind === 'queued' && fact.owner === 'lambda-async-queue')
      for (const copy of fact.copies) this.queuedAt.set(copy, fact.at);
    if (fact.kind === 'run-started') this.started(fact);
    if (fact.kind === 'run-ended') this.ended(fact);
  }

  private started(fact: Keyless): void {
    const { tally } = this;
    const { place, copies, at, pool, iteratorAge } = fact;
    const running = (this.running.get(place) ?? 0) + 1;
    this.running.set(place, running);
    this.startedAt.set(runOf(fact), at);
    tally.most(place, 'ConcurrentExecutions', running);
    if (pool === 'provisioned') tally.add(place, 'ProvisionedConcurrencyInvocations');
    if (pool === 'spilled') tally.add(place, 'ProvisionedConcurrencySpilloverInvocations');
    if (iteratorAge !== undefined) tally.most(place, 'IteratorAge', iteratorAge);
    const queuedAt = this.queuedAt.get(copies[0] ?? '');
    if (queuedAt !== undefined) tally.most(place, 'AsyncEventAge', at - queuedAt);
  }

  private ended(fact: Keyless): void {
    const { place, at } = fact;
    this.running.set(place, (this.running.get(place) ?? 1) - 1);
    const run = runOf(fact);
    const startedAt = this.startedAt.get(run);
    this.startedAt.delete(run);
    if (startedAt !== undefined) this.tally.most(place, 'Duration', at - startedAt);
  }
}

/** Tells the runs of a function apart. */
export const runOf = ({ place, copies, attempt }: Keyless): string => `${place}:${copies.join()}:${attempt}`;
