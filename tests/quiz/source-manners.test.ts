import { expect, test } from 'vitest';
import { aws, type EventSourceId, eventSources } from '../../engine';
import { bindAsk } from '../../quiz/asks';
import { drawParameters, scenarioWith } from '../../quiz/draw';
import { substituteIn } from '../../quiz/substitute';
import { Worlds } from '../../quiz/worlds';
import { families } from './families';

const family = families.find(({ id }) => id === 'which-service-does-which');
if (!family) throw new Error('the family is gone');

/** The line of the family, what is chosen on it, and the row of the engine's table that it is about. */
const lines: readonly (readonly [parameter: string, line: string, value: string, source: EventSourceId])[] = [
  ['stored', 'a', 'queue', 'sqs'],
  ['stored', 'a', 'stream', 'kinesis'],
  ['stored', 'a', 'table', 'dynamodb'],
  ['told', 'b', 'topic', 'sns'],
  ['told', 'b', 'bucket', 's3'],
  ['told', 'b', 'rule', 'eventbridge'],
  ['quiet', 'c', 'logs', 'cloudwatch-logs'],
  ['quiet', 'c', 'iot', 'iot'],
  ['quiet', 'c', 'mail', 'ses'],
  ['quiet', 'c', 'schedule', 'scheduler'],
  ['asks', 'd', 'rest', 'api-gateway'],
  ['asks', 'd', 'http', 'api-gateway'],
  ['asks', 'd', 'url', 'function-url'],
  ['asks', 'd', 'signIn', 'cognito'],
  ['asks', 'd', 'balancer', 'load-balancer'],
];

test.each(lines)(
  'a run with %s of line %s as %s shows what the table of sources says of %s',
  (name, line, value, id) => {
    const row = eventSources.find((source) => source.id === id);
    expect(row?.facts.length).toBeGreaterThan(0);
    expect(shown({ [name]: value })).toMatchObject({ [line]: row?.way === 'poll' ? 'polled' : row?.invocation });
  },
);

test.each([
  [{ asks: 'gate' }, { d: 'synchronous' }],
  [{ carried: 'taskWaits' }, { e: 'synchronous' }],
  [{ carried: 'taskGoesOn' }, { e: 'asynchronous' }],
  [{ carried: 'pipeWaits' }, { e: 'polled' }],
  [{ carried: 'pipeGoesOn' }, { e: 'asynchronous' }],
])('where the set-up decides, the run shows it: %o', (chosen, found) => {
  expect(shown(chosen)).toMatchObject(found);
});

function shown(chosen: Readonly<Record<string, string>>) {
  if (!family) throw new Error('the family is gone');
  const parameters = { ...drawParameters(family, 1), ...chosen };
  const scenario = scenarioWith(family, parameters);
  if (!scenario.ok) throw new Error(scenario.error);
  return new Worlds(scenario.value, 1, aws, bindAsk(substituteIn(family.ask, parameters))).key();
}
