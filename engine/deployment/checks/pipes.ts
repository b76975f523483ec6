import { filterFault } from '../../filters/record';
import { asObject } from '../../json';
import type { Refusal } from '../../outcome';
import { mayPoll, mayPollSource, maySendAs } from '../../permissions';
import { likeAction } from '../../permissions/wildcards';
import type { RuleId } from '../../rules';
import type { Statement } from '../../world';
import { ofType } from '../build';
import { filterTexts } from '../mappings';
import { toPipe, type WrittenPipe } from '../pipes';
import { isElsewhere } from '../place';
import { type Check, type Deployment, firstOf, notModelled, refuse } from './check';

interface Candidate extends Deployment, WrittenPipe {
  readonly id: string;
  readonly filters: readonly string[];
}

/** Every pipe can be made: its role can be assumed and may read the source, and its settings fit. */
export const pipesFit: Check = (deployment) =>
  firstOf(ofType(deployment, 'AWS::Pipes::Pipe'), ([id, { properties }]) => {
    const { world } = deployment;
    if (!(id in world.mappings || id in world.streamMappings)) return undefined;
    const pipe = toPipe(deployment, world, id, properties);
    if (!pipe) return undefined;
    const filters = filterTexts(asObject(properties.SourceParameters));
    return firstOf(checks, (check) => check({ ...deployment, ...pipe, id, filters }));
  });

type PipeCheck = (candidate: Candidate) => Refusal | undefined;

/** A pipe is made after CreatePipe has answered, so CloudFormation tells of a pipe that does not stabilize. */
const refusePipe = ({ id }: Candidate, rule: RuleId, words: string): Refusal =>
  refuse(rule, id, 'CreatePipe', `Input parameter is invalid from the request due to : ${words}`, 'NotStabilized');

const enrichmentIsFunction: PipeCheck = ({ id, settings }) => {
  const { enrichment } = settings.pipe ?? {};
  if (!enrichment || /^arn:aws:lambda:/.test(enrichment.functionArn) || isElsewhere(enrichment.functionArn))
    return undefined;
  return notModelled(id, 'enrichments of pipes other than functions');
};

const roleIsTrusted: PipeCheck = (candidate) => {
  const { world, read, settings } = candidate;
  const { role = '' } = settings.pipe ?? {};
  const rule = 'deployment.pipe-role-is-trusted';
  const trust = world.roles[role]?.trust;
  if (trust === undefined || trust.some(letsPipesIn) || !read(rule)) return undefined;
  const arn = world.roles[role]?.arn ?? role;
  return refusePipe(candidate, rule, `Provided role '${arn}' cannot be assumed by principal 'pipes.amazonaws.com'.`);
};

const letsPipesIn = ({ effect, principals = [], actions }: Statement): boolean =>
  effect === 'Allow' &&
  principals.some((principal) => principal === '*' || principal === 'service:pipes.amazonaws.com') &&
  actions.some((pattern) => likeAction(pattern, 'sts:AssumeRole'));

/** A position is required of a stream, and DynamoDB knows no point in time. */
const positionFits: PipeCheck = (candidate) => {
  const { kind, settings, read, id } = candidate;
  const rule = 'deployment.starting-position';
  if (!('startingPosition' in settings) || !read(rule)) return undefined;
  const known = kind === 'dynamodb' ? ['TRIM_HORIZON', 'LATEST'] : ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'];
  const { startingPosition } = settings;
  if (known.includes(startingPosition) || isElsewhere(startingPosition)) return undefined;
  const words = `1 validation error detected: Value '${startingPosition}' at 'startingPosition' failed to satisfy constraint: Member must satisfy enum value set: [${known.join(', ')}]`;
  return refuse(rule, id, 'CreatePipe', words, 'ValidationException');
};

const filtersFit: PipeCheck = (candidate) => {
  const { kind, filters, read } = candidate;
  const source = kind === 'self-managed-kafka' ? 'kafka' : kind;
  const broken = filters.some((text) => !isElsewhere(text) && filterFault(source, text) !== undefined);
  const rule = 'deployment.filter-pattern-is-checked';
  if (!broken || !read(rule)) return undefined;
  return refusePipe(candidate, rule, 'Invalid filter pattern definition.');
};

const roleMayRead: PipeCheck = (candidate) => {
  const { world, read, settings } = candidate;
  const rule = 'deployment.pipe-role-may-read';
  if (!read(rule)) return undefined;
  if ('kind' in settings) {
    if (mayPollSource({ world, read, mapping: settings }, read('deployment.role-may-read-stream'))) return undefined;
    const words = `Cannot access stream ${settings.sourceArn}. Please ensure the customer role can perform actions on source stream`;
    return refusePipe(candidate, rule, words);
  }
  const refused = read('deployment.role-may-poll').find((action) => !mayPoll({ world, read }, settings, [action]));
  if (refused === undefined) return undefined;
  return refusePipe(candidate, rule, `The provided customer role does not have permissions to call ${refused} on SQS`);
};

const deadLettersFit: PipeCheck = (candidate) => {
  const { world, read, settings } = candidate;
  const target = 'kind' in settings ? settings.onFailure : undefined;
  if (target === undefined || isElsewhere(target)) return undefined;
  if (!/^arn:aws:(sqs|sns):/.test(target))
    return read('deployment.pipe-dead-letter-kind')
      ? refusePipe(candidate, 'deployment.pipe-dead-letter-kind', `The dead-letter target ${target} is not supported.`)
      : undefined;
  const rule = 'deployment.pipe-role-may-write-failures';
  if (!read(rule) || maySendAs({ world, read }, settings.pipe?.role ?? '', target)) return undefined;
  const words = target.startsWith('arn:aws:sqs:')
    ? `Error occurred while sending message to SQS queue: ${target}`
    : `Error occurred while publishing message to SNS topic: ${target}`;
  return refusePipe(candidate, rule, words);
};

const checks: readonly PipeCheck[] = [
  enrichmentIsFunction,
  roleIsTrusted,
  positionFits,
  filtersFit,
  roleMayRead,
  deadLettersFit,
];
