import { asText, type JsonObject } from '../json';
import type { Scenario } from '../scenario';
import type { Resources } from './decide';
import type { Identity } from './identity';
import { account } from './place';

/** Where the account that owns a resource stands among its properties; no template can hold that name. */
export const ownerKey = '⟨owner⟩';

/** Writes down which resources belong to another account. */
export const withOwners = (resources: Resources, owners: Scenario['owners'] = {}): Resources =>
  Object.fromEntries(
    Object.entries(resources).map(([id, resource]) => {
      const owner = owners[id];
      if (owner === undefined) return [id, resource];
      return [id, { ...resource, properties: { ...resource.properties, [ownerKey]: owner } }];
    }),
  );

/** The identity of a resource, with its owner's account in its ARN. */
export function ownedBy(properties: JsonObject, { ref, attributes }: Identity): Identity {
  const owner = asText(properties[ownerKey]);
  if (owner === undefined) return { ref, attributes };
  const moved = (text: string): string => text.replace(account, owner);
  return {
    ref: moved(ref),
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, moved(value)])),
  };
}
