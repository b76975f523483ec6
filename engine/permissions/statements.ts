import { asList, asObject, asTexts, isObject, parsedJson } from '../json';
import type { Json } from '../scenario';
import type { Statement } from '../world';

/** The statements of a policy document, written as an object or as JSON text. */
export const statementsOf = (document: Json | undefined): readonly Statement[] =>
  asList(asObject(typeof document === 'string' ? parsedJson(document) : document).Statement).map(toStatement);

/** One IAM statement, its lists written out. */
export function toStatement(written: Json): Statement {
  const { Effect, Principal, Action, NotAction, Resource, NotResource, Condition } = asObject(written);
  return {
    effect: Effect === 'Deny' ? 'Deny' : 'Allow',
    ...(Principal === undefined ? {} : { principals: principalsOf(Principal) }),
    actions: NotAction === undefined ? asTexts(Action) : ['*'],
    ...(NotAction === undefined ? {} : { except: asTexts(NotAction) }),
    resources: Resource === undefined ? ['*'] : asTexts(Resource),
    ...(NotResource === undefined ? {} : { exceptResources: asTexts(NotResource) }),
    conditions: Object.fromEntries(
      Object.entries(asObject(Condition)).map(([operator, keys]) => [
        operator,
        Object.fromEntries(Object.entries(asObject(keys)).map(([key, values]) => [key, asTexts(values)])),
      ]),
    ),
  };
}

/** The statements once an action has been taken out of them all. */
export const withoutAction = (statements: readonly Statement[], action: string): readonly Statement[] =>
  statements.map((statement) =>
    statement.effect === 'Allow' ? { ...statement, except: [...(statement.except ?? []), action] } : statement,
  );

export function principalsOf(principal: Json): readonly string[] {
  if (!isObject(principal)) return asTexts(principal).map(awsPrincipal);
  return Object.entries(principal).flatMap(([kind, names]) =>
    asTexts(names).map((name) => (kind === 'Service' ? `service:${name}` : awsPrincipal(name))),
  );
}

/** An account id stands for its root. */
function awsPrincipal(name: string): string {
  if (name === '*') return '*';
  return `aws:${/^\d{12}$/.test(name) ? `arn:aws:iam::${name}:root` : name}`;
}
