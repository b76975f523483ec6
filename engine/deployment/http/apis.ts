import type { ApiRoute, ApiSettings } from '../../http-world';
import { asObject, asText, isObject, type JsonObject } from '../../json';
import type { World } from '../../world';
import { ofType, type Plan } from '../build';
import { toFunctionArn } from '../place';
import { samAuthorization } from './authorization';
import { httpRoutes } from './http-api';
import { executeApiArn, toIntegration } from './integration';
import { routesOfDefinition } from './open-api';
import { restRoutes } from './rest-api';

const kinds: Readonly<Record<string, ApiSettings['kind']>> = {
  'AWS::Serverless::Api': 'rest',
  'AWS::ApiGateway::RestApi': 'rest',
  'AWS::Serverless::HttpApi': 'http',
  'AWS::ApiGatewayV2::Api': 'http',
};

/** The APIs of a template with their routes: from events of functions, OpenAPI definitions and single resources. */
export function buildApis(plan: Plan): World['apis'] {
  const apis = ofType(plan, ...Object.keys(kinds)).filter(
    ([, { properties }]) => asText(properties.ProtocolType) !== 'WEBSOCKET',
  );
  return Object.fromEntries(
    apis.map(([id, { type, properties }]) => {
      const kind = kinds[type] ?? 'rest';
      const stage = kind === 'http' ? '$default' : stageOf(plan, id, properties);
      const definition = properties.DefinitionBody ?? properties.Body;
      const routes = [
        ...samRoutes(plan, id, properties, kind, stage),
        ...(definition === undefined ? [] : routesOfDefinition(definition, id, kind, stage)),
        ...(kind === 'rest' ? restRoutes(plan, id, stage) : httpRoutes(plan, id, asText(properties.Target))),
      ];
      const unread = [properties.DefinitionUri, properties.BodyS3Location].some((at) => at !== undefined);
      const elsewhere = unread || (definition !== undefined && !isObject(asObject(definition).paths));
      return [id, { kind, routes, ...(elsewhere ? { elsewhere } : {}) }];
    }),
  );
}

function samRoutes(
  plan: Plan,
  api: string,
  properties: JsonObject,
  kind: ApiSettings['kind'],
  stage: string,
): ApiRoute[] {
  return ofType(plan, 'SAM route')
    .filter(([, route]) => route.properties.Api === api)
    .map(([, { properties: route }]) => {
      const [method, path] = [asText(route.Method) ?? 'ANY', asText(route.Path) ?? '/'];
      return {
        method,
        path,
        sourceArn: executeApiArn(api, stage, method, path),
        ...toIntegration({ ...route, IntegrationUri: toFunctionArn(asText(route.Function) ?? '') }, kind),
        authorization: samAuthorization(route, properties),
      };
    });
}

/** The stage that requests go to: the API's own, or that of a stage or deployment of it. */
function stageOf(plan: Plan, api: string, { StageName }: JsonObject): string {
  const staged = ofType(plan, 'AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment').find(
    ([, { properties }]) => asText(properties.RestApiId) === api && properties.StageName !== undefined,
  );
  return asText(StageName) ?? asText(staged?.[1].properties.StageName) ?? 'Prod';
}
