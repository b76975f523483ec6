import { asynchronousServices } from './asynchronous-services';
import { source } from './event-source';
import { synchronousServices } from './synchronous-services';

const byRole = { checkedAgainst: 'role-of-the-source' } as const;

/** The services that invoke a function themselves. What they differ in is all in their rows. */
export const pushingServices = [
  ...asynchronousServices,
  ...synchronousServices,
  source({
    ...byRole,
    way: 'push',
    invocation: 'either',
    retries: 'pipes',
    id: 'pipes',
    name: 'EventBridge Pipe',
    holder: 'the pipe, as its target or enrichment',
    madeBy: 'pipes:CreatePipe',
    principal: 'pipes.amazonaws.com',
    types: ['AWS::Pipes::Pipe'],
    samEvents: [],
    facts: ['F-073'],
  }),
  source({
    ...byRole,
    way: 'push',
    invocation: 'either',
    retries: 'step-functions',
    id: 'step-functions',
    name: 'Step Functions task',
    holder: 'the state machine, as a Task state',
    madeBy: 'states:CreateStateMachine',
    principal: 'states.amazonaws.com',
    types: ['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine'],
    samEvents: [],
    facts: ['F-073', 'F-102'],
  }),
] as const;

export type PushingServiceId = (typeof pushingServices)[number]['id'];

/** Each pushing service by its id. */
export const pushingService = Object.fromEntries(pushingServices.map((one) => [one.id, one])) as unknown as {
  readonly [Service in (typeof pushingServices)[number] as Service['id']]: Service;
};

/** Who the function policy must let in. */
export const principalOf = (service: PushingServiceId): string => pushingService[service].principal ?? service;
