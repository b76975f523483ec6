import { parseScenario } from '../../scenario';

/** One function that always fails, behind three doors: a synchronous call, an asynchronous one, and a queue. */
export const threeDoors = scenarioOf(`
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    Invoice:
      Type: AWS::Serverless::Function
      Properties:
        Runtime: nodejs22.x
        Handler: index.handler
        InlineCode: x
        Events:
          FromQueue: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn, BatchSize: 1}}
          FromTopic: {Type: SNS, Properties: {Topic: !Ref News}}
    News: {Type: AWS::SNS::Topic}
    Orders:
      Type: AWS::SQS::Queue
      Properties:
        VisibilityTimeout: 50
        RedrivePolicy: {deadLetterTargetArn: !GetAtt Unpaid.Arn, maxReceiveCount: 2}
    Unpaid: {Type: AWS::SQS::Queue}
stimuli:
  - {at: 0, action: Invoke, target: Invoice, invocationType: RequestResponse, items: [{id: direct}]}
  - {at: 0, action: Publish, target: News, items: [{id: pushed, message: m}]}
  - {at: 0, action: SendMessage, target: Orders, items: [{id: polled, body: b}]}
handlers:
  Invoice: [{kind: throw, when: always}]
until: 600
`);

function scenarioOf(text: string) {
  const { scenario, messages } = parseScenario(text);
  if (!scenario) throw new Error(JSON.stringify(messages));
  return scenario;
}
