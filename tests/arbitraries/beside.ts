import type { Scenario } from '../../engine/scenario';

/** Two scenarios side by side in one stack, with no resource in common: every name of the second begins with X. */
export function beside(one: Scenario, other: Scenario): Scenario {
  const renamed = renamedWithX(other);
  return {
    template: {
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: { ...one.template.Resources, ...renamed.template.Resources },
    },
    callers: { ...one.callers, ...renamed.callers },
    owners: { ...one.owners, ...renamed.owners },
    stimuli: [...one.stimuli, ...renamed.stimuli].toSorted((a, b) => a.at - b.at),
    handlers: { ...one.handlers, ...renamed.handlers },
    until: Math.max(one.until, renamed.until),
  };
}

/** Names of functions, parts and shared targets, and what begins with them. */
const name = /(?<![A-Za-z.:-])(Fn\d|P\d|Fail)/g;

const renamedWithX = (scenario: Scenario): Scenario =>
  JSON.parse(JSON.stringify(scenario).replaceAll(name, 'X$1')) as Scenario;
