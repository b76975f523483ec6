import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatTemplate, parseScenario, parseTemplate } from '../../scenario';

const propertyWritten = (yaml: string) => {
  const { template, messages } = parseTemplate(`Resources: {R: {Type: T, Properties: {P: ${yaml}}}}`);
  expect(messages).toEqual([]);
  return template?.Resources.R?.Properties?.P;
};

describe('short tags are written out', () => {
  const tags: [yaml: string, long: unknown][] = [
    ['!Ref Queue', { Ref: 'Queue' }],
    ['!GetAtt Queue.Arn', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
    ['!GetAtt Stack.Outputs.Arn', { 'Fn::GetAtt': ['Stack', 'Outputs.Arn'] }],
    ['!GetAtt [Queue, Arn]', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
    ['{"Fn::GetAtt": Queue.Arn}', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
    ['!Sub "${AWS::Region}-x"', { 'Fn::Sub': '${AWS::Region}-x' }],
    ['!Sub ["${A}", {A: !Ref B}]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!Join [",", [a, !Ref B]]', { 'Fn::Join': [',', ['a', { Ref: 'B' }]] }],
    ['!If [C, 1, 2]', { 'Fn::If': ['C', 1, 2] }],
    ['!Equals [a, b]', { 'Fn::Equals': ['a', 'b'] }],
    ['!FindInMap [M, a, b]', { 'Fn::FindInMap': ['M', 'a', 'b'] }],
    ['!Select [0, !Split [",", x]]', { 'Fn::Select': [0, { 'Fn::Split': [',', 'x'] }] }],
    ['!ImportValue x', { 'Fn::ImportValue': 'x' }],
    ['!Base64 x', { 'Fn::Base64': 'x' }],
    ['!Cidr [a, 1, 2]', { 'Fn::Cidr': ['a', 1, 2] }],
    [
      '!And [!Condition A, !Not [!Condition B]]',
      { 'Fn::And': [{ Condition: 'A' }, { 'Fn::Not': [{ Condition: 'B' }] }] },
    ],
    ['!Or [!Condition A, !Condition B]', { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] }],
    ['!GetAZs ""', { 'Fn::GetAZs': '' }],
    ['!Transform {Name: X}', { 'Fn::Transform': { Name: 'X' } }],
    ['2012-10-17', '2012-10-17'],
    ['{__proto__: x}', JSON.parse('{"__proto__": "x"}')],
  ];
  test.each(tags)('%s', (yaml, long) => {
    expect(propertyWritten(yaml)).toEqual(long);
  });
});

test('seconds become milliseconds, and what is left out has its default', () => {
  const { scenario } = parseScenario(`
template: {Resources: {Fn: {Type: AWS::Lambda::Function}}}
stimuli: [{at: -1.5, action: DeleteFunction, target: Fn}]
handlers: {Fn: [{kind: timeout, duration: 0.25}]}
until: 60
`);
  expect(scenario).toMatchObject({
    callers: {},
    stimuli: [{ at: -1500 }],
    handlers: { Fn: [{ kind: 'timeout', when: 'always', duration: 250 }] },
    until: 60_000,
  });
});

test('a written template reads as the same template', () => {
  const text = `Resources:
  Fn:
    Type: AWS::Serverless::Function
    Condition: IsProd
    Properties:
      Role: !GetAtt Role.Arn
      Name: !Sub \${AWS::StackName}-fn
      Data: {Fn::Base64: !Sub "#!/bin/sh\\necho \${A}\\n"}
      Number: "5"
      Policy: {Condition: {StringEquals: {a: b}}}
`;
  const { template } = parseTemplate(text);
  const written = formatTemplate(template ?? { Resources: {} });
  expect(written).toContain('Role: !GetAtt Role.Arn');
  expect(written).toContain('Name: !Sub ${AWS::StackName}-fn');
  expect(parseTemplate(written).template).toEqual(template);
});

test('templates from the wild read, or are refused with a place; what reads can be written', () => {
  const folder = `${import.meta.dirname}/../../../shared/corpus/templates`;
  const files = listed(folder).filter((file) => !file.endsWith('.md'));
  for (const file of files) {
    const { template, messages } = parseTemplate(readFileSync(`${folder}/${file}`, 'utf8'));
    expect(template !== undefined || messages.every(({ line, remedy }) => line > 0 && remedy !== '')).toBe(true);
    if (template) expect(parseTemplate(formatTemplate(template)).template).toEqual(template);
  }
});

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // the corpus does not travel with the project
  }
}
