import type { ApiRoute, ApiSettings } from '../../http-world';
import { asList, asNumber, asObject, asText, type JsonObject } from '../../json';
import type { Json } from '../../scenario';
import { arnOf, isElsewhere, toFunctionArn } from '../place';

/** What stands behind a route, whichever way it was written. */
export type Integration = Pick<
  ApiRoute,
  'functionArn' | 'integration' | 'asynchronous' | 'payload' | 'timeout' | 'roleArn' | 'responses'
>;

/** Nothing that the engine plays: another service, a mock, a page elsewhere. */
const elsewhere: Integration = {
  functionArn: '',
  integration: 'proxy',
  asynchronous: false,
  payload: '1.0',
  responses: [],
};

/** Reads an integration of CloudFormation or of an OpenAPI definition, whose keys begin small. */
export function toIntegration(written: JsonObject, kind: ApiSettings['kind']): Integration {
  const { Type, Uri, IntegrationUri, PayloadFormatVersion, TimeoutInMillis, Credentials, CredentialsArn } = written;
  const functionArn = functionIn(Uri ?? IntegrationUri);
  if (functionArn === undefined) return elsewhere;
  const type = asText(Type)?.toUpperCase() ?? 'AWS_PROXY';
  const timeout = asNumber(TimeoutInMillis);
  const roleArn = asText(Credentials ?? CredentialsArn);
  return {
    functionArn,
    integration: type === 'AWS' ? 'custom' : 'proxy',
    asynchronous: invokesAsEvent(written),
    payload: kind === 'http' && asText(PayloadFormatVersion) !== '1.0' ? '2.0' : '1.0',
    ...(timeout === undefined ? {} : { timeout }),
    ...(roleArn === undefined ? {} : { roleArn }),
    responses: responsesOf(written),
  };
}

/** The integration of an OpenAPI operation, its keys as CloudFormation writes them. */
export const fromOpenApi = (written: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(written).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
  );

/** The execute-api ARN of a route in a stage. */
export const executeApiArn = (api: string, stage: string, method: string, path: string): string =>
  arnOf('execute-api', path === '$default' ? `${api}/${stage}/$default` : `${api}/${stage}/${method}${path}`);

/** The function that a URI names, as a whole ARN or within a path of the Lambda API. */
function functionIn(uri: Json | undefined): string | undefined {
  const text = asText(uri) ?? '';
  const [, inPath] = /\/functions\/(.+)\/invocations/.exec(text) ?? [];
  const found = inPath ?? (/^arn:aws:lambda:/.test(text) ? text : undefined);
  return found === undefined || isElsewhere(found) ? undefined : toFunctionArn(found);
}

/** The header may be a constant, or be taken from the request, which then decides. */
const invokesAsEvent = ({ RequestParameters }: JsonObject): boolean =>
  Object.entries(asObject(RequestParameters)).some(
    ([name, value]) => /header\.X-Amz-Invocation-Type$/i.test(name) && asText(value) === "'Event'",
  );

function responsesOf({ IntegrationResponses, Responses }: JsonObject): ApiRoute['responses'] {
  const listed = asList(IntegrationResponses).map((entry) => {
    const { StatusCode, SelectionPattern } = asObject(entry);
    return [SelectionPattern, StatusCode] as const;
  });
  const keyed = Object.entries(asObject(Responses)).map(
    ([pattern, response]) => [pattern === 'default' ? undefined : pattern, asObject(response).statusCode] as const,
  );
  return [...listed, ...keyed].map(([pattern, status]) => {
    const text = asText(pattern) ?? '';
    return { statusCode: asNumber(status) ?? 200, ...(text === '' ? {} : { pattern: text }) };
  });
}
