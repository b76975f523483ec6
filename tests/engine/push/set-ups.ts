import { type SetUp, scenarioOf, serverless } from './run';

/** Small set-ups of everything that pushes; the tests of all rules and beliefs run them too. */
const put =
  '{at: 0, action: PutEvents, target: default, items: [{id: e, source: shop, detailType: Order, detail: {}}]}';
const onRule = (more: string) =>
  `, Events: {OnOrder: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}, DeadLetterConfig: {Type: SQS, QueueLogicalId: Dlq}${more}}}}`;

/** A rule whose target fails on its own side until a time. */
export const outage = (until: number, more = '', fault = 'serviceError'): SetUp => ({
  resources: serverless('Fn', onRule(more)),
  stimuli: `{at: 0, action: SetFault, target: Fn, fault: ${fault}, until: ${until}}, ${put}`,
  until: 200_000,
});

const setUps: Readonly<Record<string, SetUp>> = {
  ruleTargetFails: outage(60),
};

export const pushScenarios = Object.values(setUps).map(scenarioOf);
