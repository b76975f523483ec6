import { assert } from '../../base/assert';
import { aws, type Scenario, type Stimulus, simulate } from '../../engine';
import { parseScenario } from '../../scenario';

/** Asynchronous events that fail twice, a few milliseconds apart: six turns of the event list and three runs an item. */
export function failingTwice(items: number): Scenario {
  const { scenario } = parseScenario(`
template:
  Transform: AWS::Serverless-2016-10-31
  Resources: {Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: index.handler, InlineCode: x}}}
stimuli: []
handlers: {Fn: [{kind: throw, duration: 1, when: {attempts: [1, 2]}}, {kind: succeed, duration: 1}]}
until: 31622400
`);
  assert(scenario, 'the scenario of the benchmark reads');
  const stimuli = Array.from({ length: items }, (_, index): Stimulus => {
    // Spread over time in no order, so that the list has to find the next one.
    const at = ((index * 7919) % items) * 20;
    return { at, action: 'Invoke', target: 'Fn', invocationType: 'Event', items: [{ id: `e${index}`, payload: {} }] };
  });
  return { ...scenario, stimuli: stimuli.toSorted((a, b) => a.at - b.at) };
}

/** However many events it has: the budget is for runs that go round without end. */
export const run = (scenario: Scenario) => simulate(scenario, { rules: aws, seed: 1, budget: Number.MAX_SAFE_INTEGER });
