import { assert } from '../../../base/assert';
import type { Scenario } from '../../../engine';
import { parseScenario } from '../../../scenario';

/** Pieces of YAML for small set-ups. */
export const fn = (more = '', name = 'Fn') => `
    ${name}:
      Type: AWS::Serverless::Function
      Properties:
        Runtime: nodejs22.x
        Handler: index.handler
        InlineCode: "exports.handler = async () => ({});"
${more}`;
export const polled = (more = '', batch = 1) => `
        Events: {FromQueue: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: ${batch}${more}}}}`;
export const queue = (name: string, more = '') => `
    ${name}: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30${more}}}`;
export const redrive = ', RedrivePolicy: {deadLetterTargetArn: !GetAtt Dlq.Arn, maxReceiveCount: 2}';
export const reporting = ', FunctionResponseTypes: [ReportBatchItemFailures]';
export const throws = '{Fn: [{kind: throw, when: always}]}';

export function scenario(resources: string, stimuli: string, handlers = '{}', until = 600, callers = '{}'): Scenario {
  const text = `
callers: ${callers}
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:${resources}
stimuli: [${stimuli}]
handlers: ${handlers}
until: ${until}
`;
  const parsed = parseScenario(text);
  assert(parsed.scenario, parsed.messages.map((message) => message.text).join('\n'));
  return parsed.scenario;
}
