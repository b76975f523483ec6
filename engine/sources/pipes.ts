import { type Address, addressOf, nameIn } from '../address';
import { faulty } from '../function/concurrency';
import { timedOut } from '../function/errors';
import type { Functions, RunAnswer } from '../function/functions';
import type { BatchRequest, BatchRunner } from '../invocation/batch-runner';
import { isList } from '../json';
import { itemsOf, type Message, sizeOf } from '../message';
import { mayInvokeFromPipe } from '../permissions';
import type { PipeSettings, PipeStage } from '../pipe-world';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import { type Fault, forbidden, tooLarge } from './pipe-faults';
import { shaped } from './pipe-input';
import { jsonOr } from './target-input';

type FunctionAddress = Extract<Address, { kind: 'function' }>;

/** A batch in a pipe, with its records as the next stage gets them. */
interface Execution extends BatchRequest {
  readonly records: readonly Json[];
}

/**
 * A pipe of EventBridge. Its source is read as a mapping reads it; each batch then goes to the enrichment, if there is one,
 * and to the target. Whatever fails on the way fails the batch, which the source or the poller tries again.
 */
export class Pipe implements BatchRunner {
  /** Copies that the enrichment has seen. */
  private readonly enriched = new Set<string>();

  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
    private readonly pipe: PipeSettings & { readonly sourceArn: string },
  ) {}

  start(request: BatchRequest): void {
    const { sim, pipe } = this;
    const startedAt = sim.now;
    const longest = sim.read('pipes.longest-execution');
    const execution: Execution = {
      ...request,
      messages: request.messages.map((message) => this.withoutTrail(message)),
      records: request.messages.map((_, position) => request.record(position)),
      onEnd: (answer) => request.onEnd(sim.now - startedAt > longest ? tookTooLong(request, longest) : answer),
    };
    const known = request.copies.every((copy) => this.enriched.has(copy));
    if (!pipe.enrichment || !sim.read('pipes.enriches-first')) return this.toTarget(execution);
    if (known && !sim.read('pipes.retry-enriches-again')) return this.toTarget(execution);
    this.enrich(execution, pipe.enrichment);
  }

  private enrich(execution: Execution, stage: PipeStage): void {
    const address = this.addressOf(execution, stage);
    if (!address) return;
    const throttle = this.functions.start({
      functionId: address.id,
      qualifier: address.qualifier,
      messages: this.shapedFor(stage, execution),
      copies: execution.copies,
      telling: { ...execution.telling, stage: 'enrichment' },
      onEnd: (answer) => this.afterEnrichment(execution, answer),
    });
    if (throttle) execution.onThrottle(address.id, throttle);
  }

  private afterEnrichment(execution: Execution, answer: RunAnswer): void {
    const { sim } = this;
    const { messages } = execution;
    if (answer.result !== 'ok') {
      if (!sim.read('pipes.failed-enrichment-fails-batch')) return this.toTarget(execution);
      return execution.onEnd({ ...answer, culprits: messages });
    }
    for (const copy of execution.copies) this.enriched.add(copy);
    if (answer.fitting) return this.toTarget(execution);
    const payload = jsonOr(answer.response);
    if (isEmpty(payload) && sim.read('pipes.empty-enrichment-ends'))
      return execution.onEnd({ result: 'ok', response: '', becomes: 'filtered' });
    // Which records a longer or a shorter list is about, nobody can tell.
    if (!isList(payload) || payload.length !== messages.length) return this.toTarget(execution);
    const changed = messages.map((message, position) => withBody(message, payload[position] ?? null));
    this.toTarget({ ...execution, messages: changed, records: payload });
  }

  private toTarget(execution: Execution): void {
    const { sim, pipe } = this;
    const address = this.addressOf(execution, pipe.target);
    if (!address) return;
    const messages = this.shapedFor(pipe.target, execution);
    const mode = sim.read('pipes.invocation-type');
    const waits = mode === 'as written' ? pipe.invocation === 'REQUEST_RESPONSE' : mode === 'always waits';
    if (!waits) return this.handOver({ ...execution, messages }, address);
    const throttle = this.functions.start({ ...execution, messages });
    if (throttle) execution.onThrottle(address.id, throttle);
  }

  /** Lambda takes the batch as one asynchronous event, and the pipe is done with it. */
  private handOver(execution: Execution, { id, qualifier }: FunctionAddress): void {
    const { sim } = this;
    const fault = sim.faults.at(id, sim.now);
    if (fault && sim.read('api.fault-is-an-error')[fault] >= 400) return execution.onThrottle(id, faulty(fault));
    const { messages, holds = () => true } = execution;
    const copies = execution.copies.map((copy, at) =>
      holds(at) ? copy : sim.copyAt(messages[at] as Message, `${id} by ${this.pipe.name}`),
    );
    const event = asOneEvent(messages, copies, this.pipe.name);
    const limit = sim.read('async.payload-limit');
    if (event.bytes > limit) return this.fail(execution, id, tooLarge(event.bytes, limit));
    const about = { items: itemsOf(messages), copies, place: id, via: id, owner: 'pipes' } as const;
    sim.emit({ ...about, ...execution.telling, kind: 'delivered', rule: 'pipes.invocation-type' });
    // The source is done with the batch before anything can become of the event.
    execution.onEnd({ result: 'ok', response: '', becomes: 'handed over' });
    sim.services.invokeAsync(id, qualifier, event, copies[0]);
  }

  /** The function of a stage; without one that can be invoked the batch has failed. */
  private addressOf(execution: Execution, { functionArn }: PipeStage): FunctionAddress | undefined {
    const { sim, pipe } = this;
    const { world, read } = sim;
    const address = addressOf(world, functionArn);
    if (address?.kind === 'function' && mayInvokeFromPipe({ world, read }, pipe, functionArn)) return address;
    this.fail(execution, nameIn(functionArn), address ? forbidden(functionArn) : this.gone(functionArn));
    return undefined;
  }

  private gone(functionArn: string): Fault {
    const rule = 'function.deletion-leaves-triggers';
    this.sim.read(rule);
    const errorMessage = `Function not found: ${functionArn}`;
    return { reason: 'TargetGone', rule, error: { errorType: 'ResourceNotFoundException', errorMessage } };
  }

  private fail(execution: Execution, place: string, { reason, rule, error }: Fault): void {
    const { messages, copies, functionId, telling } = execution;
    const about = { items: itemsOf(messages), copies, place, via: functionId, owner: 'pipes' } as const;
    this.sim.emit({ ...about, ...telling, kind: 'not-delivered', rule, result: reason });
    execution.onEnd({ result: 'error', culprits: messages, error });
  }

  private shapedFor({ inputTemplate }: PipeStage, { messages, records }: Execution): readonly Message[] {
    const { sim, pipe } = this;
    if (inputTemplate === undefined || !sim.read('pipes.input-template')) return messages;
    return messages.map((message, position) =>
      withBody(message, shaped(sim, pipe, inputTemplate, records[position] ?? null)),
    );
  }

  /** Lambda sees loops through a few services only. */
  private withoutTrail(message: Message): Message {
    if (message.trail === undefined || !this.sim.read('recursion.only-some-services')) return message;
    const { trail: _trail, ...rest } = message;
    return rest;
  }
}

const withBody = (message: Message, body: Json): Message => ({ ...message, body, bytes: sizeOf(body) });

/** A batch of one stays the message that it is. */
function asOneEvent(messages: readonly Message[], copies: readonly string[], pipe: string): Message {
  const [first, ...more] = messages;
  if (first && more.length === 0) return first;
  const parts = messages.map((message, at) => ({ message, copy: copies[at] as string }));
  return {
    name: `${messages.map(({ name }) => name).join('+')} from ${pipe}`,
    body: messages.map(({ body }) => body),
    attributes: {},
    bytes: messages.reduce((sum, { bytes }) => sum + bytes, 0),
    parts,
    hasPayload: true,
  };
}

const isEmpty = (payload: Json): boolean => ['""', '{}', '[]'].includes(JSON.stringify(payload));

const tookTooLong = ({ messages }: BatchRequest, longest: number): RunAnswer => ({
  result: 'timeout',
  culprits: messages,
  error: timedOut(longest),
});
