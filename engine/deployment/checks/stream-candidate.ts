import type { JsonObject } from '../../json';
import type { Refusal } from '../../outcome';
import type { RuleId } from '../../rules';
import type { StreamKind, StreamMappingSettings } from '../../stream-world';
import { type Deployment, refuse } from './check';

/** A mapping of a source in which a position is kept, while it is being made. */
export interface StreamCandidate extends Deployment {
  readonly id: string;
  readonly kind: StreamKind;
  readonly properties: JsonObject;
  readonly mapping: StreamMappingSettings;
}

export const refuseMapping = ({ id }: StreamCandidate, rule: RuleId, message: string, code?: string): Refusal =>
  refuse(rule, id, 'CreateEventSourceMapping', message, code);
