import { type Deployment, deployment, type Json, type RuleSet, type Template } from '../engine';
import { bindAsk, sameFound } from './asks';
import { valueAtPath, withValue } from './asks/change';
import type { Variant } from './variant';
import { speaksOf } from './vocabulary';
import { Worlds } from './worlds';

/**
 * Settings of the template on which the key hangs and of which the stem says nothing. Each is changed in turn; what
 * stands at AWS's default anyway needs no word.
 */
export function untoldSettings(variant: Variant, rules: RuleSet): readonly string[] {
  const { scenario } = variant;
  const ask = bindAsk(variant.ask);
  const shown = [variant.stem, ...Object.values(ask.parts)].join(' ');
  const key = new Worlds(scenario, variant.seed, rules, ask).key();
  const standing = worldText(deployment(scenario, rules));
  const template = scenario.template as unknown as Json;
  return settingsIn(template)
    .filter((path) => !isTold(shown, path, valueAtPath(template, path)))
    .filter((path) => {
      const without = { ...scenario, template: withValue(template, path.split('.'), null) as unknown as Template };
      if (worldText(deployment(without, rules)) === standing) return false;
      return otherValues(valueAtPath(template, path)).some((value) => {
        const changed = withValue(template, path.split('.'), value) as unknown as Template;
        const worlds = new Worlds({ ...scenario, template: changed }, variant.seed, rules, ask);
        return worlds.truth.outcome.deployment.result === 'succeeds' && !sameFound(worlds.key(), key);
      });
    });
}

const worldText = ({ result }: Deployment): string => JSON.stringify(result);

/** What a setting could be instead: nothing, or a number a little off. */
function otherValues(value: Json): Json[] {
  if (typeof value === 'number') return [null, value * 2, value + 1, Math.max(0, value - 1)];
  return typeof value === 'boolean' ? [null, !value] : [null];
}

/** Paths of all settings below the properties of resources, and of resources that are settings themselves. */
function settingsIn(template: Json): string[] {
  const resources = valueAtPath(template, 'Resources') as { readonly [id: string]: Json };
  return Object.keys(resources).flatMap((id) => {
    const type = String(valueAtPath(template, `Resources.${id}.Type`));
    const whole = separate.includes(type) ? [`Resources.${id}`] : [];
    return [...whole, ...pathsBelow(valueAtPath(resources, `${id}.Properties`), `Resources.${id}.Properties`)];
  });
}

const separate = [
  'AWS::Lambda::Permission',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::Lambda::EventInvokeConfig',
];

/** Without them nothing can be deployed or named, and no stem speaks of them. */
const plumbing =
  /^(Runtime|Handler|Code|CodeUri|InlineCode|ZipFile|AssumeRolePolicyDocument|PolicyName|Version|Type|Principal|Action|Protocol|Id|KeySchema|AttributeDefinitions|BillingMode|SourceArn|SourceAccount|FunctionName|TopicArn|Endpoint|Queue|Topic|Stream|EventSourceArn|Events|Properties|Destination|TargetArn|Arn|Target|Targets|Bucket|Event|StreamViewType|Resource|Effect|Statement)$/;

/** Their parts are not settings of their own. */
const isOneSetting = /^(EventPattern|Pattern|FilterPolicy|FilterCriteria|PolicyDocument|Policies)$/;

function pathsBelow(value: Json, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, inner]) => {
    if (key === 'Ref' || key.startsWith('Fn::')) return [];
    const below = isOneSetting.test(key) ? [] : pathsBelow(inner, `${path}.${key}`);
    return plumbing.test(key) || path.endsWith('.Events') ? below : [`${path}.${key}`, ...below];
  });
}

/** A stem tells of a setting by its name, by a resource that it refers to, or by its number. */
function isTold(stem: string, path: string, value: Json): boolean {
  const parts = path.split('.');
  const name = parts.length === 2 ? typeOf(value) : (parts.at(-1) ?? '');
  if (speaksOf(stem, name)) return true;
  const text = JSON.stringify(value);
  return [...text.matchAll(/"(?:Ref":|Fn::GetAtt":\[)"([A-Za-z0-9]+)"/g)].some(([, id = '']) => stem.includes(id));
}

const typeOf = (resource: Json): string => String(valueAtPath(resource, 'Type'));
