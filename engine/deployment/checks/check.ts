import type { Refusal } from '../../outcome';
import type { RuleId } from '../../rules';
import type { World } from '../../world';
import type { Plan } from '../build';

/** A template that is being deployed, with the world that it would make. */
export interface Deployment extends Plan {
  readonly world: World;
}

/** Looks for the first thing that an AWS API refuses. */
export type Check = (deployment: Deployment) => Refusal | undefined;

/** An error of the Lambda API: 400 unless the code says otherwise. */
export function refuse(
  rule: RuleId,
  resource: string,
  operation: string,
  message: string,
  code = 'InvalidParameterValueException',
): Refusal {
  return { result: 'fails', resource, operation, code, statusCode: statusOf[code] ?? 400, message, rule };
}

const statusOf: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ResourceConflictException: 409,
  ResourceNotFoundException: 404,
};

/** What the engine does not play. It is no refusal of AWS. */
export const notModelled = (resource: string, what: string): Refusal => ({
  result: 'fails',
  resource,
  operation: 'Deploy',
  code: 'NotModelled',
  statusCode: 501,
  message: `The simulation does not model ${what}.`,
  rule: 'not-modelled',
});

/** The first refusal of a list of looks. */
export function firstOf<T>(list: readonly T[], look: (entry: T) => Refusal | undefined): Refusal | undefined {
  for (const entry of list) {
    const refusal = look(entry);
    if (refusal) return refusal;
  }
  return undefined;
}
