import type { ApiRoute } from '../../http-world';
import { asFlag, asObject, asText, type JsonObject } from '../../json';

/** What a SAM route asks of a request: its own Auth, or the default of its API. */
export function samAuthorization(event: JsonObject, api: JsonObject): ApiRoute['authorization'] {
  const own = asObject(event.Auth);
  const shared = asObject(api.Auth);
  const name = asText(own.Authorizer) ?? asText(shared.DefaultAuthorizer);
  if (name === 'AWS_IAM') return 'iam';
  if (name !== undefined && name !== 'NONE') {
    return asObject(asObject(shared.Authorizers)[name]).FunctionArn === undefined ? 'token' : 'function';
  }
  return (asFlag(own.ApiKeyRequired) ?? asFlag(shared.ApiKeyRequired)) ? 'api-key' : 'none';
}

const types: Readonly<Record<string, ApiRoute['authorization']>> = {
  NONE: 'none',
  AWS_IAM: 'iam',
  JWT: 'token',
  COGNITO_USER_POOLS: 'token',
  CUSTOM: 'function',
};

/** What a method or route of CloudFormation asks of a request. */
export function authorizationOf({ AuthorizationType, ApiKeyRequired }: JsonObject): ApiRoute['authorization'] {
  const asked = types[asText(AuthorizationType) ?? 'NONE'] ?? 'function';
  return asked === 'none' && asFlag(ApiKeyRequired) ? 'api-key' : asked;
}
