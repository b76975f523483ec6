import { expect, test } from 'vitest';
import { aws, misconceptions, simulate, withBelief } from '../../engine';
import { sayPartsAt } from '../../quiz/parts';
import { parseScenario } from '../../scenario';

test('a set-up that AWS refuses is not said to do nothing', () => {
  const { scenario } = parseScenario(`
template:
  Resources:
    Role:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Version: '2012-10-17'
          Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
        Policies:
          - {PolicyName: Invoke, PolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Action: 'lambda:InvokeFunction', Resource: '*'}]}}
    Resize:
      Type: AWS::Lambda::Function
      Properties: {Runtime: nodejs22.x, Handler: index.handler, Role: !GetAtt Role.Arn, Code: {ZipFile: x}}
    Photos:
      Type: AWS::S3::Bucket
      Properties:
        NotificationConfiguration:
          LambdaConfigurations: [{Event: 's3:ObjectCreated:*', Function: !GetAtt Resize.Arn}]
stimuli:
  - {at: 0, action: PutObject, target: Photos, items: [{id: photo, key: a.jpg}]}
handlers: {}
until: 60
`);
  if (!scenario) throw new Error('the set-up cannot be read');
  const belief = misconceptions['pushing-needs-execution-role'];
  const [truth, world] = [aws, withBelief(aws, belief)].map((rules) => simulate(scenario, { rules, seed: 1 }));
  if (!truth || !world) throw new Error('nothing was run');
  expect(sayPartsAt(truth, world)).toBe('On AWS Photos is refused; in the world of this belief the template deploys.');
});
