import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eventSources } from '../../../engine';
import { decide } from '../../../engine/deployment/decide';
import type { Template } from '../../../engine/scenario';
import { parseTemplate } from '../../../scenario';
import { deployText } from './fixture';

const folder = new URL('../../corpus/templates/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

const types: ReadonlySet<string> = new Set(eventSources.flatMap((source) => source.types));
const samEvents: ReadonlySet<string> = new Set(eventSources.flatMap((source) => source.samEvents));
const principals: ReadonlySet<string> = new Set(eventSources.flatMap(({ principal }) => principal ?? []));

/** Of a trigger that stands outside the world these say enough; anything else was not understood. */
const understoodReasons = ['it invokes no function', 'its definition is made outside the template'];

/**
 * What of a template's event wiring is not understood. Wiring is every event of a serverless function, every resource of
 * a type that can make a service or a poller invoke a function, and every statement that lets a service invoke one.
 */
function notUnderstood(text: string, template: Template): string[] {
  const { resources } = decide(template);
  const events = Object.entries(resources)
    .filter(([, { type }]) => type === 'AWS::Serverless::Function')
    .flatMap(([id, { properties }]) =>
      Object.entries((properties.Events ?? {}) as Record<string, { readonly Type: string }>)
        .filter(([, { Type }]) => !samEvents.has(Type))
        .map(([name, { Type }]) => `${id}.${name}: no event ${Type}`),
    );
  const statements = Object.entries(resources)
    .filter(([, { type }]) => type === 'AWS::Lambda::Permission')
    .flatMap(([id, { properties }]) => {
      const principal = String(properties.Principal);
      const isKnown = principals.has(principal) || /^(\d{12}|\*|arn:.*)$/.test(principal);
      return isKnown ? [] : [`${id}: nobody knows ${principal}`];
    });
  const deployed = deployText(text);
  if ('result' in deployed) {
    const known = deployed.code !== 'NotModelled';
    return [...events, ...statements, ...(known ? [] : [`${deployed.resource}: ${deployed.message}`])];
  }
  const left = deployed.ignored
    .filter(({ type }) => types.has(type) || type.startsWith('SAM event'))
    .filter(({ type, why }) =>
      type === 'AWS::Lambda::EventSourceMapping'
        ? why !== 'its source or function is made outside the template'
        : !understoodReasons.includes(why),
    )
    .map(({ resource, type, why }) => `${resource}, ${type}: ${why}`);
  return [...events, ...statements, ...left];
}

describe('the event wiring of public templates', () => {
  const read = files.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { template } = parseTemplate(text);
    return template ? [{ file, text, template }] : [];
  });

  test('is understood in at least 97 % of the templates that can be read', () => {
    const faults = read.flatMap(({ file, text, template }) => {
      const found = notUnderstood(text, template);
      return found.length > 0 ? [`${file}: ${found.join('; ')}`] : [];
    });
    const understood = read.length - faults.length;
    expect(understood / read.length, faults.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  test('what cannot be read is no CloudFormation, or no YAML', () => {
    expect(read.length).toBeGreaterThanOrEqual(143);
  });
});
