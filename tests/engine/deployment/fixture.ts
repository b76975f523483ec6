import { deploy } from '../../../engine/deployment/deploy';
import type { Refusal } from '../../../engine/outcome';
import { aws, type ReadRule, type RuleId, type RuleSet, switchOff } from '../../../engine/rules';
import type { World } from '../../../engine/world';
import { parseTemplate } from '../../../scenario';

export const reading =
  (rules: RuleSet): ReadRule =>
  (id) =>
    rules[id];

/** Deploys template text under AWS's rules, or with one of them switched off. */
export function deployText(text: string, off?: RuleId): World | Refusal {
  const { template, messages } = parseTemplate(text);
  if (!template) throw new Error(messages.map((message) => message.text).join('\n'));
  return deploy({ template }, reading(off === undefined ? aws : switchOff(aws, off)));
}

/** The world of a template that must deploy. */
export function worldOf(text: string, off?: RuleId): World {
  const deployed = deployText(text, off);
  if ('result' in deployed) throw new Error(`${deployed.resource}: ${deployed.message}`);
  return deployed;
}

/** A function with a role of its own, in plain CloudFormation. */
export const plainFunction = (statements: string, settings = ''): string => `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
      Policies: [{PolicyName: own, PolicyDocument: {Statement: [${statements}]}}]
  Fn:
    Type: AWS::Lambda::Function
    Properties: {Role: !GetAtt Role.Arn${settings}}
`;
