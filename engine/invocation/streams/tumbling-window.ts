import type { Instant } from '../../../base/time';
import { isObject, parsedJson } from '../../json';
import { sizeOf } from '../../message';
import { startOf } from '../../schedules/wall-clock';
import type { StreamRecord } from '../../sources/shards';
import { type Batch, batchOf, type Placed } from './batch';
import type { Answer } from './checkpoint';
import type { StreamMapping } from './mapping';

/**
 * The tumbling window of one shard: its state passes from run to run, and a last run without records ends it.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html
 */
export class TumblingWindow {
  private open: { readonly ends: Instant; readonly last: StreamRecord; full: boolean } | undefined;
  private closed = 0;

  /** `wake` is called when the window ends. */
  constructor(
    private readonly mapping: StreamMapping,
    private readonly wake: () => void,
  ) {}

  /** Records enter; the batch that ends another window before, if one is open. */
  enter(records: readonly Placed[]): readonly Batch[] {
    const { sim } = this.mapping;
    const last = records.at(-1)?.record;
    const ends = last && this.mapping.windowEnd(last);
    if (!last || ends === undefined) return [];
    const before = this.open && this.open.ends !== ends ? this.close() : [];
    if (!this.open && ends > sim.now) sim.at(ends, this.wake);
    this.open = { ends, last, full: false };
    return before;
  }

  /** The batch that ends the open window, if its time is over or its state is full. */
  end(): readonly Batch[] {
    const isOver = this.open && (this.open.full || this.open.ends <= this.mapping.sim.now);
    return isOver ? this.close() : [];
  }

  /** Whether an answer holds the state that the next run needs. */
  accepts(answer: Answer): boolean {
    const { sim } = this.mapping;
    if (!this.open || answer.result !== 'ok' || answer.fitting) return true;
    const response = parsedJson(answer.response);
    const state = isObject(response) ? response.state : undefined;
    if (state === undefined) return !sim.read('stream.window-response-needs-state');
    this.open.full = sizeOf(JSON.stringify(state)) > sim.read('stream.window-state-limit');
    return true;
  }

  private close(): readonly Batch[] {
    const { mapping, open } = this;
    const { sim, id } = mapping;
    const rule = 'stream.window-ends-with-a-last-run';
    this.open = undefined;
    if (!open || !sim.read(rule)) return [];
    const name = `end ${++this.closed} of a window of ${open.last.shard}`;
    const event = { Records: [], isFinalInvokeForWindow: true, shardId: open.last.shard };
    const message = { name, body: event, attributes: {}, bytes: 0, hasPayload: false };
    const record = { ...open.last, message, event, arrivedAt: sim.now, bytes: 0 };
    const placed = { record, copy: sim.copyAt(message, id), settled: false };
    sim.emit({ ...mapping.about([placed]), kind: 'queued', rule });
    return [batchOf([placed], sim.now)];
  }
}

/** When the window that a moment lies in ends; windows follow the wall clock. */
export function windowEnd(mapping: StreamMapping, { arrivedAt }: StreamRecord): Instant | undefined {
  const { sim, settings } = mapping;
  const length = settings.tumblingWindow;
  if (length === 0 || !sim.read('stream.tumbling-window')) return undefined;
  const start = startOf(sim.scenario);
  return (Math.floor((start + arrivedAt) / length) + 1) * length - start;
}
