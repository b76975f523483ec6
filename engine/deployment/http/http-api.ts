import type { ApiRoute } from '../../http-world';
import { asText } from '../../json';
import { ofType, type Plan } from '../build';
import { authorizationOf } from './authorization';
import { executeApiArn, toIntegration } from './integration';

/** The routes that CloudFormation resources add to an HTTP API, a quick-create target among them. */
export function httpRoutes(plan: Plan, api: string, target: string | undefined): ApiRoute[] {
  const integrations = new Map(
    ofType(plan, 'AWS::ApiGatewayV2::Integration').map(([id, { properties }]) => [
      id,
      toIntegration({ ...properties, Type: properties.IntegrationType ?? 'AWS_PROXY' }, 'http'),
    ]),
  );
  const written = ofType(plan, 'AWS::ApiGatewayV2::Route')
    .filter(([, { properties }]) => asText(properties.ApiId) === api)
    .flatMap(([, { properties }]): ApiRoute[] => {
      const integration = integrations.get((asText(properties.Target) ?? '').replace(/^integrations\//, ''));
      if (!integration) return [];
      return [
        {
          ...keyOf(api, asText(properties.RouteKey) ?? '$default'),
          ...integration,
          authorization: authorizationOf(properties),
        },
      ];
    });
  if (target === undefined) return written;
  const quick = toIntegration({ IntegrationUri: target }, 'http');
  return [...written, { ...keyOf(api, '$default'), ...quick, authorization: 'none' }];
}

/** Method and path of a route key such as `GET /things`. */
function keyOf(api: string, key: string): Pick<ApiRoute, 'method' | 'path' | 'sourceArn'> {
  const [first = '', second] = key.split(' ');
  const [method, path] = second === undefined ? ['ANY', first] : [first.toUpperCase(), second];
  return { method, path, sourceArn: executeApiArn(api, '$default', method, path) };
}
