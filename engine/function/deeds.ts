import { asObject, asText, isObject, parsedJson } from '../json';
import { itemsOf, type Message } from '../message';
import type { Principal } from '../permissions';
import type { Behaviour, Sending, Writing } from '../scenario';
import type { Simulation } from '../simulation';
import { callFor } from './sending';

/** A loop that nobody stops would make trails without end. */
const longestTrail = 256;

/** What the handlers of functions do beside answering: rows that they write, and items that they send on. */
export class Deeds {
  /** How often each key was written, by table. */
  private readonly tables = new Map<string, Set<string>>();

  constructor(private readonly sim: Simulation) {}

  /** Carries out what a run does before it ends; false if a call was refused, which fails the run. */
  carryOut(
    functionId: string,
    behaviour: Behaviour | undefined,
    messages: readonly Message[],
    unhandled: readonly Message[],
  ): boolean {
    if (!behaviour?.writes && !behaviour?.sends) return true;
    const { writes, sends = [] } = behaviour;
    const handled = behaviour.kind === 'report' ? messages.filter((one) => !unhandled.includes(one)) : messages;
    if (writes) for (const message of handled) this.write(functionId, writes, message);
    return sends.map((sending) => this.send(functionId, sending, handled)).every((accepted) => accepted);
  }

  private write(functionId: string, { table, key: path, once }: Writing, message: Message): void {
    const { sim } = this;
    const rule = 'function.each-run-does-its-work';
    const rows = this.tables.get(table) ?? new Set<string>();
    this.tables.set(table, rows);
    const key = path === undefined ? message.name : keyIn(message, path);
    const known = rows.has(key);
    const skipped = known && (once || !sim.read(rule));
    sim.read(rule);
    rows.add(key);
    sim.emit({
      kind: 'wrote',
      rule,
      owner: 'lambda',
      items: itemsOf([message]),
      place: table,
      via: functionId,
      result: skipped ? 'known' : 'written',
      row: key,
    });
  }

  /** Sends one item, or one for each message of the run. */
  private send(functionId: string, sending: Sending, messages: readonly Message[]): boolean {
    const { sim } = this;
    const by: Principal = { role: sim.world.functions[functionId]?.role ?? '' };
    const sources = sending.item.id === undefined ? messages : messages.slice(0, 1);
    return sources
      .map((message) => {
        const trail = [...(message.trail ?? []), functionId].slice(-longestTrail);
        return callFor(sim, sending, message, { by, trail }) === undefined;
      })
      .every((accepted) => accepted);
  }
}

/** The text at a dotted path of a JSON body; the message's own name where there is none. */
function keyIn({ body, name }: Message, path: string): string {
  const parsed = typeof body === 'string' ? parsedJson(body) : body;
  const found = path.split('.').reduce((value, field) => (isObject(value) ? value[field] : undefined), parsed);
  return asText(found) ?? (isObject(found) ? JSON.stringify(asObject(found)) : name);
}
