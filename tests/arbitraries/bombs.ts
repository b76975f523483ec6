/** Texts that are small and want to be large, deep or endless. */
export const bombs: readonly string[] = [
  laughs(9),
  `template: ${'['.repeat(5000)}${']'.repeat(5000)}`,
  `template: ${'{a: '.repeat(3000)}1${'}'.repeat(3000)}`,
  `stimuli: ${'- '.repeat(3000)}x`,
  '&a [*a, *a]',
  'template: &t {Resources: *t}\nstimuli: []\nuntil: 1',
  `a: &a ${'x'.repeat(100_000)}\nb: [${'*a, '.repeat(2000)}]`,
  withTemplate('Resources: {Fn: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Fn.Arn}}}'),
  withTemplate(
    'Conditions: {A: !Condition B, B: !Not [!Condition A]}\n  Resources: {Fn: {Type: AWS::Lambda::Function, Condition: A}}',
  ),
  withTemplate('Resources: {A: {Type: AWS::SQS::Queue, DependsOn: B}, B: {Type: AWS::SQS::Queue, DependsOn: [A, B]}}'),
  withTemplate(
    'Resources: {A: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref B}}, B: {Type: AWS::SQS::Queue, Properties: {QueueName: !Sub "${A}"}}}',
  ),
  withTemplate(
    'Resources: {Q: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Q.Arn, maxReceiveCount: 1}}}}',
  ),
  roundAndRound(),
  withTemplate(
    `Resources: {Fn: {Type: AWS::Lambda::Function, Properties: {Timeout: !Join ['', [${'1,'.repeat(5000)}]]}}}`,
  ),
];

function laughs(levels: number): string {
  const lines = ['a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (let level = 1; level <= levels; level++)
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
  return lines.join('\n');
}

function withTemplate(template: string): string {
  return `template:\n  ${template}\nstimuli: []\nuntil: 31622400\n`;
}

/** Two functions that hand each other their successes, and a year to do it in. */
function roundAndRound(): string {
  const fn = (name: string, next: string) =>
    `${name}: {Type: AWS::Serverless::Function, Properties: {Runtime: nodejs22.x, Handler: a.b, InlineCode: x, Policies: [{Statement: [{Effect: Allow, Action: '*', Resource: '*'}]}], EventInvokeConfig: {DestinationConfig: {OnSuccess: {Type: Lambda, Destination: !Sub 'arn:aws:lambda:us-east-1:123456789012:function:${next}'}}}}}`;
  return `template: {Transform: AWS::Serverless-2016-10-31, Resources: {${fn('A', 'B')}, ${fn('B', 'A')}}}
stimuli: [{at: 0, action: Invoke, target: A, invocationType: Event, items: [{id: e}]}]
until: 31622400
`;
}
