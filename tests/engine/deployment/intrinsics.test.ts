import { describe, expect, test } from 'vitest';
import { worldOf } from './fixture';

const timeoutOf = (written: string, more = '') => `
Parameters:
  Stage: {Type: String, Default: test}
  Given: {Type: Number}
  Names: {Type: CommaDelimitedList, Default: "a, b"}
Mappings:
  ByStage: {test: {timeout: 7}}
Conditions:
  IsTest: !Equals [!Ref Stage, test]
  IsOther: !Not [!Condition IsTest]
  Both: !And [!Condition IsTest, !Equals [!Ref AWS::Region, us-east-1]]
  Either: !Or [!Condition IsOther, !Condition IsTest]
  Ring: !Condition Ring
Resources:
  Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: ${written}}}
${more}`;

describe('intrinsic functions', () => {
  test.each([
    ['a mapping keyed by a parameter', '!FindInMap [ByStage, !Ref Stage, timeout]', 7],
    ['the branch of a condition that holds', '!If [IsTest, 5, 6]', 5],
    ['the branch of a condition that does not', '!If [IsOther, 5, 6]', 6],
    ['And', '!If [Both, 5, 6]', 5],
    ['Or', '!If [Either, 5, 6]', 5],
    ['a condition that asks for itself', '!If [Ring, 5, 6]', 6],
    ['a condition that is not there', '!If [Nowhere, 5, 6]', 6],
    ['no value: the default', '!If [IsTest, !Ref AWS::NoValue, 6]', 30],
    ['a parameter without a default: the default', '!Ref Given', 30],
    ['Select and Split', '!Select [1, !Split ["-", "3-4"]]', 4],
    ['Join', '!Join ["", [1, 2]]', 12],
  ])('%s', (_, written, expected) => {
    expect(worldOf(timeoutOf(written)).queues.Queue?.visibilityTimeout).toBe(expected * 1000);
  });

  test.each([
    ['!Ref of a topic is its ARN', '!Ref Topic', 'arn:aws:sns:us-east-1:123456789012:Topic'],
    ['!GetAtt', '!GetAtt Queue.Arn', 'arn:aws:sqs:us-east-1:123456789012:Queue'],
    [
      '!Sub with an attribute and pseudo parameters',
      '!Sub "${Queue.Arn}/${AWS::AccountId}/${!Literal}"',
      'arn:aws:sqs:us-east-1:123456789012:Queue/123456789012/${Literal}',
    ],
    ['!Sub with variables of its own', '!Sub ["${A}-${Stage}", {A: !Select [0, !Ref Names]}]', 'a-test'],
    ['!ImportValue is made elsewhere', '!ImportValue other', '⟨import other⟩'],
    ['an attribute that is not known is made elsewhere', '!GetAtt Stack.Outputs.Arn', '⟨Stack.Outputs.Arn⟩'],
  ])('%s', (_, written, expected) => {
    const more = `  Topic: {Type: AWS::SNS::Topic}
  Stack: {Type: AWS::CloudFormation::Stack}
  Sub: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: ${written}}}
`;
    expect(worldOf(timeoutOf('30', more)).subscriptions.Sub?.endpoint).toBe(expected);
  });

  test('a resource whose condition does not hold is not made', () => {
    const more = '  Absent: {Type: AWS::SQS::Queue, Condition: IsOther}\n';
    expect(Object.keys(worldOf(timeoutOf('30', more)).queues)).toEqual(['Queue']);
  });

  test('names that every object has are names like any other', () => {
    const more = `  constructor: {Type: AWS::Serverless::Function, Properties: {Events: {toString: {Type: valueOf, Properties: {A: !Ref hasOwnProperty}}}}}
`;
    expect(Object.keys(worldOf(timeoutOf('!If [toString, 5, 6]', more)).functions)).toEqual(['constructor']);
  });

  test('resources whose names refer to one another in a ring still load', () => {
    const world = worldOf(`
Resources:
  A: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt B.QueueName}}
  B: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt A.QueueName}}`);
    expect(Object.keys(world.queues)).toEqual(['A', 'B']);
  });
});
