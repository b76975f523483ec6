import type { ApiRoute, ApiSettings } from '../../http-world';
import { asList, asObject, isObject } from '../../json';
import type { Json } from '../../scenario';
import { executeApiArn, fromOpenApi, toIntegration } from './integration';

const integrationKey = 'x-amazon-apigateway-integration';

/** The routes of an OpenAPI definition; an operation without an integration is none. */
export function routesOfDefinition(
  definition: Json,
  api: string,
  kind: ApiSettings['kind'],
  stage: string,
): ApiRoute[] {
  return Object.entries(asObject(asObject(definition).paths)).flatMap(([written, operations]) => {
    const path = written === '/$default' ? '$default' : written;
    return Object.entries(asObject(operations)).flatMap(([verb, operation]): ApiRoute[] => {
      const { [integrationKey]: integration, security } = asObject(operation);
      if (!isObject(integration)) return [];
      const method = verb.startsWith('x-') ? 'ANY' : verb.toUpperCase();
      return [
        {
          method,
          path,
          sourceArn: executeApiArn(api, stage, method, path),
          ...toIntegration(fromOpenApi(integration), kind),
          authorization: asList(security).length > 0 ? 'function' : 'none',
        },
      ];
    });
  });
}
