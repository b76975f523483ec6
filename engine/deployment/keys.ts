import { asList, asObject, asText, type JsonObject } from '../json';
import { statementsOf } from '../permissions/statements';
import type { World } from '../world';
import { eachOf, type Plan } from './build';
import { isElsewhere, keyArn } from './place';

/** The customer managed keys of a template. */
export const buildKeys = (plan: Plan): World['keys'] =>
  eachOf(plan, 'AWS::KMS::Key', ({ KeyPolicy }, id) => ({
    arn: keyArn(id),
    ...(KeyPolicy === undefined ? {} : { policy: statementsOf(KeyPolicy) }),
  }));

/** The key of a queue; without one it is encrypted with a key that asks nobody, or not at all. */
export const queueKeyOf = ({ KmsMasterKeyId }: JsonObject): { readonly keyArn?: string } =>
  keyOf(asText(KmsMasterKeyId));

/** The key with which objects of a bucket are encrypted. */
export function bucketKeyOf({ BucketEncryption }: JsonObject): { readonly keyArn?: string } {
  const [first] = asList(asObject(BucketEncryption).ServerSideEncryptionConfiguration);
  return keyOf(asText(asObject(asObject(first).ServerSideEncryptionByDefault).KMSMasterKeyID));
}

/** A key by its ARN, its id or an alias. */
function keyOf(written: string | undefined): { readonly keyArn?: string } {
  if (written === undefined || written === '') return {};
  const known = written.startsWith('arn:') || written.startsWith('alias/') || isElsewhere(written);
  return { keyArn: known ? written : keyArn(written) };
}
