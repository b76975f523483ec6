import fc from 'fast-check';
import type { Json, Scenario, Stimulus, TemplateResource } from '../../engine/scenario';
import { type AnyFunction, anyFunction, failureTargets, writeFunction } from './functions';
import { anyScript } from './handlers';
import { type AnyPart, type Part, type Place, seldom } from './part';
import { sendings } from './sends';

const horizons = fc.constantFrom(1, 60, 300, 600, 4000).map((seconds) => seconds * 1000);

/** Whole scenarios: one to three functions, one to three sources that lead to them, and how the functions behave. */
export const scenariosOf = (from: readonly AnyPart[]): fc.Arbitrary<Scenario> =>
  fc
    .record({
      functions: fc.array(anyFunction, { minLength: 1, maxLength: 3 }),
      parts: fc.array(fc.oneof(...from), { minLength: 1, maxLength: 3 }),
      scripts: fc.tuple(anyScript, anyScript, anyScript),
      until: horizons,
      concurrentExecutions: seldom(fc.constantFrom(2, 1000)),
    })
    .map(({ functions, parts, scripts, until, concurrentExecutions }) => ({
      ...assemble(concurrentExecutions === null ? functions : functions.map(unreserved), parts, scripts, until),
      ...(concurrentExecutions === null ? {} : { account: { concurrentExecutions } }),
    }));

export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** A hundred places of an account stay unreserved, and a small one has fewer. */
function unreserved({ own, ...rest }: AnyFunction): AnyFunction {
  const { ReservedConcurrentExecutions: _reserved, ...others } = own;
  return { ...rest, own: others };
}

type Script = typeof anyScript extends fc.Arbitrary<infer S> ? S : never;

function assemble(
  functions: readonly AnyFunction[],
  drawn: readonly ((place: Place) => Part)[],
  scripts: readonly Script[],
  until: number,
): Scenario {
  const names = functions.map((_, index) => `Fn${index}`);
  const parts = drawn.map((write, index) =>
    write({ prefix: `P${index}`, functionAt: (pick) => names[pick % names.length] as string }),
  );
  const stimuli = parts.flatMap((part) => part.stimuli).toSorted((a, b) => a.at - b.at);
  const items = stimuli.flatMap((stimulus) => ('items' in stimulus ? stimulus.items.map(({ id }) => id) : []));
  const Resources: Record<string, TemplateResource> = { ...failureTargets };
  for (const [index, name] of names.entries()) {
    const own = functions[index] as AnyFunction;
    Resources[name] = writeFunction(own, names[index + 1], eventsOf(parts, name));
  }
  for (const part of parts) Object.assign(Resources, part.resources);
  // Records about records are ever new, so what a function sends on would never be known from before.
  const chained = functions.some(({ onFailure, onSuccess }) => onFailure === 'next' || onSuccess === 'next');
  const targets = chained ? [] : sendings(Resources);
  return {
    template: { Transform: 'AWS::Serverless-2016-10-31', Resources },
    callers: Object.assign({}, ...parts.map((part) => part.callers ?? {})),
    owners: Object.assign({}, ...parts.map((part) => part.owners ?? {})),
    stimuli: stimuli.filter(after(stimuli)),
    handlers: Object.fromEntries(names.map((name, index) => [name, (scripts[index] as Script)(name, items, targets)])),
    until,
  };
}

const eventsOf = (parts: readonly Part[], name: string): Record<string, Json> =>
  Object.assign({}, ...parts.map((part) => part.events?.[name] ?? {}));

/** A function is deleted once. */
const after =
  (all: readonly Stimulus[]) =>
  (one: Stimulus, index: number): boolean =>
    one.action !== 'DeleteFunction' ||
    !all.slice(0, index).some((other) => other.action === 'DeleteFunction' && other.target === one.target);
