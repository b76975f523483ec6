import { parsedJson } from '../json';
import type { CallAnswer } from '../outcome';
import { type AccessRequest, denialMessage, denialOf } from '../permissions';
import type { RuleId } from '../rules';
import type { InvocationType, InvokeItem } from '../scenario';
import type { Simulation } from '../simulation';

/** One call of the Invoke API. */
export interface InvokeCall {
  readonly functionId: string;
  readonly qualifier: string;
  readonly invocationType: InvocationType;
  readonly caller?: string;
  readonly item: InvokeItem;
}

/** What the Invoke API answers instead of running or queueing anything. `reason` is the outcome's word for it. */
export interface InvokeRefusal {
  readonly rule: RuleId;
  readonly reason: string;
  readonly answer: CallAnswer;
}

type Look = (sim: Simulation, call: InvokeCall, bytes: number) => InvokeRefusal | undefined;

/** The first thing for which a call is refused, in the order in which the API looks. `bytes` is the size of the payload. */
export function invokeRefusal(sim: Simulation, call: InvokeCall, bytes: number): InvokeRefusal | undefined {
  for (const look of looks) {
    const refusal = look(sim, call, bytes);
    if (refusal) return refusal;
  }
  return undefined;
}

const serviceFails: Look = ({ faults, now, read }, { functionId }) => {
  const fault = faults.at(functionId, now);
  const statusCode = fault === undefined ? 200 : read('api.fault-is-an-error')[fault];
  if (statusCode < 400) return undefined;
  const [errorCode, message, reason] =
    fault === 'throttled'
      ? ['TooManyRequestsException', 'Rate Exceeded.', 'Throttled']
      : ['ServiceException', 'An internal error occurred.', 'ServiceError'];
  return { rule: 'api.fault-is-an-error', reason, answer: { statusCode, errorCode, message } };
};

const callerMayNot: Look = (sim, { functionId, qualifier, caller: name }) => {
  const { world, read, scenario } = sim;
  const caller = name === undefined ? undefined : scenario.callers[name];
  if (!caller || name === undefined || !read('invoke.caller-needs-permission')) return undefined;
  const arn = arnOf(sim, functionId);
  const request: AccessRequest = {
    world,
    read,
    principal: { caller, name },
    action: 'lambda:InvokeFunction',
    resourceArn: qualifier ? `${arn}:${qualifier}` : arn,
  };
  const denial = denialOf(request);
  if (!denial) return undefined;
  const answer = { statusCode: 403, errorCode: 'AccessDeniedException', message: denialMessage(request, denial) };
  return { rule: 'invoke.caller-needs-permission', reason: 'AccessDenied', answer };
};

const functionIsMissing: Look = (sim, { functionId, qualifier }) => {
  const settings = sim.world.functions[functionId];
  if (settings && (qualifier === '' || settings.qualifiers.includes(qualifier))) return undefined;
  const rule = 'invoke.function-must-exist';
  const message = `Function not found: ${arnOf(sim, functionId)}:${qualifier || '$LATEST'}`;
  return invalid(rule, sim.read(rule), 'ResourceNotFoundException', message);
};

const payloadIsTooLarge: Look = (sim, { invocationType }, bytes) => {
  const rule = invocationType === 'Event' ? 'async.payload-limit' : 'sync.payload-limit';
  const limit = sim.read(rule);
  if (bytes <= limit) return undefined;
  const message = `${bytes} byte payload is too large for the ${invocationType} invocation type (limit ${limit} bytes)`;
  return invalid(rule, 413, 'RequestTooLargeException', message);
};

const payloadIsNoJson: Look = (sim, { item: { payloadText } }) => {
  const rule = 'invoke.payload-is-json';
  if (payloadText === undefined || payloadText === '' || parsedJson(payloadText) !== undefined || !sim.read(rule))
    return undefined;
  const token = payloadText.split(/[\s,:{}[\]]/).find((word) => word !== '') ?? payloadText;
  const message = `Could not parse request body into json: Could not parse payload into json: Unrecognized token '${token}'`;
  return invalid(rule, 400, 'InvalidRequestContentException', message);
};

const looks: readonly Look[] = [serviceFails, callerMayNot, functionIsMissing, payloadIsTooLarge, payloadIsNoJson];

const invalid = (rule: RuleId, statusCode: number, errorCode: string, message: string): InvokeRefusal => ({
  rule,
  reason: 'InvalidRequest',
  answer: { statusCode, errorCode, message },
});

/** The bare ARN of a function, also of one that is gone. */
const arnOf = ({ world }: Simulation, functionId: string): string =>
  world.functions[functionId]?.arn ?? `arn:aws:lambda:${world.region}:${world.account}:function:${functionId}`;
