/** Where every template is deployed. */
export const account = '123456789012';
export const region = 'us-east-1';
export const stackName = 'stack';

/** The ARN of something of this account. */
export const arnOf = (service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

export const functionArn = (name: string): string => arnOf('lambda', `function:${name}`);
export const queueArn = (name: string): string => arnOf('sqs', name);
export const queueUrl = (name: string): string => `https://sqs.${region}.amazonaws.com/${account}/${name}`;
export const keyArn = (id: string): string => arnOf('kms', `key/${id}`);
export const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;
export const ruleArn = (name: string, bus: string): string =>
  arnOf('events', bus === 'default' ? `rule/${name}` : `rule/${bus}/${name}`);

/** A value that is made elsewhere: an import, an attribute that the engine does not know, a parameter without a default. */
export const elsewhere = (what: string): string => `⟨${what}⟩`;
export const isElsewhere = (text: string): boolean => text.includes('⟨');

/** The function ARN that a name, a partial or a whole ARN stands for, its qualifier kept. */
export function toFunctionArn(written: string): string {
  if (written.startsWith('arn:') || isElsewhere(written)) return written;
  const name = /^\d{12}:function:(.+)$/.exec(written)?.[1] ?? written;
  return functionArn(name);
}

/** The bare ARN of a function and the qualifier behind it; `$LATEST` is the bare function. */
export function splitQualifier(arn: string): { readonly bare: string; readonly qualifier: string } {
  const parts = arn.split(':');
  if (parts.length <= 7) return { bare: arn, qualifier: '' };
  const qualifier = parts[7] ?? '';
  return { bare: parts.slice(0, 7).join(':'), qualifier: qualifier === '$LATEST' ? '' : qualifier };
}
