import type { Duration } from '../../../base/time';
import { type Throttle, tellingOf } from '../../function/concurrency';
import { openChoices } from '../../open-choices';
import type { RuleId } from '../../rules';
import { backOff } from '../back-off';
import { type Batch, batchOf, identifierOf, live, type Placed, recordOf } from './batch';
import { type Answer, type Progress, progressOf, streamReport } from './checkpoint';
import { Gathering } from './gathering';
import { afterFailure, tooOldAt } from './give-up';
import type { StreamMapping } from './mapping';
import { TumblingWindow } from './tumbling-window';

/** Reads one shard, or one part of it, in order: runs a batch until it is done with, and reads on behind it. */
export class ShardReader {
  private readonly gathering: Gathering;
  private readonly window: TumblingWindow;
  /** What is being tried: one batch, or the parts that bisecting made of it. */
  private batches: Batch[] = [];
  private running = false;
  private due = false;

  constructor(private readonly mapping: StreamMapping) {
    this.gathering = new Gathering(mapping, () => this.wake());
    this.window = new TumblingWindow(mapping, () => this.wake());
  }

  get isStuck(): boolean {
    return (this.batches[0]?.failures ?? 0) > 0;
  }

  add(placed: Placed): void {
    this.gathering.add(placed);
    this.wake();
  }

  /** Looks for work at the end of this instant, though never before the mapping exists. */
  wake(): void {
    if (this.due) return;
    const { sim } = this.mapping;
    this.due = true;
    sim.at(Math.max(sim.now, 0), () => this.look(), 'polls');
  }

  private look(): void {
    const { mapping } = this;
    this.due = false;
    if (this.running || !mapping.isOn() || mapping.isHeldUpBy(this)) return;
    const [batch] = this.batches;
    if (batch) return this.tryBatch(batch);
    const records = mapping.mayRead() ? this.gathering.next() : undefined;
    if (records) this.batches = [...this.window.enter(records), batchOf(records, mapping.sim.now)];
    else if (this.gathering.isEmpty) this.batches = [...this.window.end()];
    const [begun] = this.batches;
    if (begun) this.tryBatch(begun);
  }

  private tryBatch(batch: Batch): void {
    const { mapping } = this;
    mapping.failures.discardTooOld(mapping, batch);
    batch.records = live(batch.records);
    if (batch.records.length === 0) return this.finish();
    if (mapping.sim.now >= batch.notBefore) this.run(batch);
  }

  private run(batch: Batch): void {
    const { mapping } = this;
    const { sim, settings, functionId, qualifier } = mapping;
    const { records } = batch;
    const last = records.at(-1)?.record;
    const age = sim.read('stream.iterator-age') ? { iteratorAge: sim.now - (last?.arrivedAt ?? 0) } : {};
    const shard = last ? { shard: last.shard } : {};
    this.running = true;
    mapping.runner.start({
      functionId,
      qualifier,
      messages: records.map(({ record }) => record.message),
      copies: records.map(({ copy }) => copy),
      record: (position) => recordOf(records[position] as Placed),
      telling: { ...shard, ...age },
      identify: (message) => identifierOf(records, message),
      reports: (response) =>
        settings.reportBatchItemFailures && streamReport(sim.read, response, records) !== 'all-succeeded',
      onEnd: (answer) => {
        this.running = false;
        this.ended(batch, answer);
      },
      onThrottle: (place, throttle) => {
        this.running = false;
        this.throttled(batch, place, throttle);
      },
    });
  }

  private throttled(batch: Batch, place: string, throttle: Throttle): void {
    const { mapping } = this;
    const { sim } = mapping;
    const telling = tellingOf(throttle, sim.read('function.throttles-are-counted'));
    const rule = 'stream.throttle-spares-retries';
    const spares = sim.read(rule);
    batch.throttles += 1;
    const about = { ...mapping.about(batch.records), place, via: place };
    sim.emit({ ...about, kind: 'throttled', rule, attempt: batch.failures + batch.throttles, ...telling });
    if (spares) this.retry(batch, backOff(sim.read('stream.retry-back-off'), batch.throttles), rule);
    else this.failed(batch, { checkpoint: 0, stopped: 'failed' });
  }

  private ended(batch: Batch, answer: Answer): void {
    const { sim, settings } = this.mapping;
    const { records } = batch;
    const given: Answer = this.window.accepts(answer) ? answer : { result: 'error' };
    const progress = progressOf(sim.read, given, records, settings.reportBatchItemFailures);
    this.checkpoint(live(records.slice(0, progress.checkpoint)), given);
    batch.records = live(records.slice(progress.checkpoint));
    batch.functionError = progress.functionError ?? null;
    if (batch.records.length === 0) this.finish();
    else if (progress.checkpoint > 0 && sim.read('stream.progress-restarts-retries')) this.restart(batch);
    else this.failed(batch, progress);
  }

  private checkpoint(done: readonly Placed[], answer: Answer): void {
    if (done.length === 0) return;
    const { mapping } = this;
    const rule = 'stream.checkpoint';
    if (!mapping.sim.read(rule)) return;
    for (const placed of done) placed.settled = true;
    const about = mapping.about(done);
    const becomes = answer.result === 'ok' ? answer.becomes : undefined;
    if (becomes === 'filtered') {
      const why = 'pipes.empty-enrichment-ends';
      return mapping.sim.emit({ ...about, kind: 'filtered', rule: why, settles: { state: 'filtered' } });
    }
    const settles = becomes === 'handed over' ? {} : { settles: { state: 'processed' } as const };
    mapping.sim.emit({ ...about, kind: 'checkpointed', rule, ...settles });
  }

  /** What a report left over begins anew at the checkpoint, with fresh retries. */
  private restart(batch: Batch): void {
    const { sim, id } = this.mapping;
    const fills = this.batches.length === 1 && openChoices.restTakesNewer(sim.random(`rests of ${id}`));
    const records = fills ? this.gathering.fillUp(batch.records) : batch.records;
    const rest = batchOf(records, sim.now, batch.half);
    this.batches[0] = rest;
    this.retry(rest, backOff(sim.read('stream.retry-back-off'), 1), 'stream.progress-restarts-retries');
  }

  private failed(batch: Batch, progress: Progress): void {
    const { mapping } = this;
    const { sim, settings, failures } = mapping;
    batch.failures += 1;
    switch (afterFailure(sim.read, settings, batch, progress)) {
      case 'bisect':
        return this.bisect(batch);
      case 'retry':
        return this.retry(
          batch,
          backOff(sim.read('stream.retry-back-off'), batch.failures),
          'stream.failed-batch-blocks-shard',
        );
      case 'give-up':
        failures.discard(mapping, { records: batch.records, batch, condition: 'RetryAttemptsExhausted' });
        return this.finish();
      case 'skip':
        failures.forget(mapping, batch.records);
        return this.finish();
    }
  }

  private bisect(batch: Batch): void {
    const { sim, id } = this.mapping;
    const { records, functionError = null } = batch;
    const cut = openChoices.bisectAt(sim.random(`halves of ${id}`), records.length);
    const failures = batch.failures - (sim.read('stream.bisecting-spares-retries') ? 1 : 0);
    const halves = [records.slice(0, cut), records.slice(cut)].map((half) => ({
      ...batchOf(half, sim.now, true),
      failures,
      functionError,
    }));
    this.batches.splice(0, 1, ...halves);
    for (const half of halves)
      this.retry(half, backOff(sim.read('stream.retry-back-off'), 1), 'stream.bisects-failed-batch');
  }

  private retry(batch: Batch, delay: Duration, rule: RuleId): void {
    const { mapping } = this;
    const { sim, settings } = mapping;
    batch.notBefore = sim.now + delay;
    const attempt = batch.failures + batch.throttles + 1;
    sim.emit({ ...mapping.about(batch.records), kind: 'retry-scheduled', rule, attempt, until: batch.notBefore });
    sim.at(batch.notBefore, () => this.wake());
    const limits = batch.records.map((placed) => tooOldAt(sim.read, settings, placed) ?? batch.notBefore);
    for (const limit of new Set(limits))
      if (limit < batch.notBefore) sim.at(Math.max(sim.now, limit), () => this.wake());
  }

  /** The first batch is done with; reading goes on at once behind it. */
  private finish(): void {
    const { mapping } = this;
    this.batches.shift();
    this.wake();
    if (!mapping.sim.read('stream.shards-are-independent')) mapping.wakeAll();
  }
}
