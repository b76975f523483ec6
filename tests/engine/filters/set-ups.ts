import { type SetUp, scenarioOf, serverless } from '../push/run';

/** A queue whose mapping has one filter, and messages with these bodies, named m1, m2 and so on. */
export const filtered = (pattern: string, ...bodies: readonly string[]): SetUp => ({
  resources: `${serverless('Fn', `, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1, FilterCriteria: {Filters: [{Pattern: '${pattern}'}]}}}}`)}    Queue: {Type: AWS::SQS::Queue}\n`,
  stimuli: `{at: 0, action: SendMessage, target: Queue, items: [${bodies.map((body, at) => `{id: m${at + 1}, body: '${body}'}`).join(', ')}]}`,
});

const setUps: readonly SetUp[] = [
  filtered('{"body":{"a":["x"],"b":["y"]}}', '{"a":"x","b":"z"}', '{"a":"X","b":"y"}', 'plain', '{"b":"y"}'),
  filtered('{"body":{"a":[{"numeric":[">",100]}]}}', '{"a":"101"}'),
  filtered('{"body":{"a":["x","y"]}}', '{"a":"y"}', '{"a":["x","z"]}'),
  filtered('{"body":{"$or":[{"a":["x"]},{"b":["y"]}]}}', '{"b":"y"}'),
  filtered('{"body":{"a":[{"exists":false}]}}', '{"a":{"b":1}}'),
  filtered('{"body":{"a.b":["x"]}}', '{"a":{"b":"x"}}'),
];

export const filterScenarios = setUps.map(scenarioOf);
