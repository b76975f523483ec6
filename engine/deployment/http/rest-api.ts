import type { ApiRoute } from '../../http-world';
import { asObject, asText } from '../../json';
import { ofType, type Plan } from '../build';
import { authorizationOf } from './authorization';
import { executeApiArn, toIntegration } from './integration';

/** The methods that CloudFormation resources add to a REST API. */
export function restRoutes(plan: Plan, api: string, stage: string): ApiRoute[] {
  const paths = pathsOf(plan);
  return ofType(plan, 'AWS::ApiGateway::Method')
    .filter(([, { properties }]) => asText(properties.RestApiId) === api)
    .map(([, { properties }]) => {
      const method = asText(properties.HttpMethod)?.toUpperCase() ?? 'ANY';
      const path = paths.get(asText(properties.ResourceId) ?? '') ?? '/';
      return {
        method,
        path,
        sourceArn: executeApiArn(api, stage, method, path),
        ...toIntegration(asObject(properties.Integration), 'rest'),
        authorization: authorizationOf(properties),
      };
    });
}

/** The whole path of each resource; the parent of the topmost is the root, which is no resource of the template. */
function pathsOf(plan: Plan): ReadonlyMap<string, string> {
  const resources = new Map(ofType(plan, 'AWS::ApiGateway::Resource').map(([id, { properties }]) => [id, properties]));
  const pathOf = (id: string, depth = 0): string => {
    const own = resources.get(id);
    if (!own || depth > resources.size) return '';
    return `${pathOf(asText(own.ParentId) ?? '', depth + 1)}/${asText(own.PathPart) ?? ''}`;
  };
  return new Map([...resources.keys()].map((id) => [id, pathOf(id)]));
}
