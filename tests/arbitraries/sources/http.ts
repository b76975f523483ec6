import fc from 'fast-check';
import { type AnyPart, calls, named, part } from '../part';

const requests = calls(fc.record({ method: fc.constantFrom('GET', 'POST'), path: fc.constantFrom('/', '/a') }));

/** An API of API Gateway in front of a function. */
const gateway = (type: 'HttpApi' | 'Api', implicit: string): AnyPart =>
  part(fc.tuple(fc.nat(), requests), ([pick, made], place) => ({
    resources: {},
    events: {
      [place.functionAt(pick)]: {
        [`${place.prefix}Api`]: { Type: type, Properties: { Path: `/${place.prefix}`, Method: 'get' } },
      },
    },
    stimuli: named(place, made).map(({ at, items }) => ({
      at,
      items: items.map((item) => ({ ...item, path: item.path === '/' ? '/' : `/${place.prefix}` })),
      action: 'HttpRequest' as const,
      target: implicit,
    })),
  }));

export const httpApi = gateway('HttpApi', 'ServerlessHttpApi');
export const restApi = gateway('Api', 'ServerlessRestApi');

/** A function of its own behind a URL. */
export const functionUrl: AnyPart = part(
  fc.tuple(fc.constantFrom('NONE', 'AWS_IAM'), requests),
  ([AuthType, made], place) => {
    const fn = `${place.prefix}Web`;
    return {
      resources: {
        [fn]: {
          Type: 'AWS::Serverless::Function',
          Properties: {
            Runtime: 'nodejs22.x',
            Handler: 'index.handler',
            InlineCode: 'x',
            FunctionUrlConfig: { AuthType },
          },
        },
      },
      stimuli: named(place, made).map((call) => ({ ...call, action: 'HttpRequest' as const, target: `${fn}Url` })),
    };
  },
);
