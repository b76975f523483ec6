import { seconds } from '../../../base/time';
import type { Refusal } from '../../outcome';
import { isElsewhere } from '../place';
import { refuseMapping, type StreamCandidate } from './stream-candidate';

const rule = 'deployment.starting-position';
const positions = ['LATEST', 'AT_TIMESTAMP', 'TRIM_HORIZON'];

/** A mapping says where it starts to read, as its kind of source allows. */
export function positionFits(candidate: StreamCandidate): Refusal | undefined {
  const { kind, mapping, read } = candidate;
  const { startingPosition, sourceArn } = mapping;
  if (!read(rule)) return undefined;
  const invalid = (value: string, words: string, code?: string) =>
    refuseMapping(
      candidate,
      rule,
      `1 validation error detected: Value ${value} at 'startingPosition' failed to satisfy constraint: ${words}`,
      code,
    );
  if (startingPosition === '') return invalid('null', 'Member must not be null.');
  if (!positions.includes(startingPosition) && !isElsewhere(startingPosition)) {
    const words = `Member must satisfy enum value set: [${positions.join(', ')}]`;
    return invalid(`'${startingPosition}'`, words, 'ValidationException');
  }
  if (kind === 'dynamodb' && startingPosition === 'AT_TIMESTAMP')
    return refuseMapping(candidate, rule, `Unsupported starting position for arn type: ${sourceArn}`);
  return timestampFault(candidate);
}

function timestampFault(candidate: StreamCandidate): Refusal | undefined {
  const { startingPosition, startingPositionTimestamp: timestamp } = candidate.mapping;
  if (startingPosition === 'AT_TIMESTAMP' && candidate.properties.StartingPositionTimestamp === undefined)
    return refuseMapping(candidate, rule, 'StartingPositionTimestamp is required with AT_TIMESTAMP.');
  if (timestamp !== undefined && seconds(timestamp) > candidate.world.startsAt)
    return refuseMapping(candidate, rule, 'StartingPositionTimestamp cannot be in the future.');
  return undefined;
}
