import type { Duration } from '../../base/time';
import { type Address, addressOf } from '../address';
import type { RunAnswer } from '../function/functions';
import type { Entrance, FrontDoor, Seen } from '../http/front-door';
import { fitsProxyFormat, returnedValue, statusIn } from '../http/response';
import { type HttpRequest, routeOf } from '../http/routes';
import type { ApiRoute, ApiSettings } from '../http-world';
import { messageOf } from '../message';
import { denialOf, mayInvokeAs, mayPush, type Principal } from '../permissions';
import type { RuleId } from '../rules';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';

type Kind = ApiSettings['kind'];

const words = {
  rest: {
    failed: 'Internal server error',
    noRoute: 'Missing Authentication Token',
    late: 'Endpoint request timed out',
  },
  http: { failed: 'Internal Server Error', noRoute: 'Not Found', late: 'Service Unavailable' },
} as const satisfies Record<Kind, object>;

const body = (message: string): string => JSON.stringify({ message });

/** APIs of API Gateway: a request finds its route, and the integration behind it invokes a function. */
export class Apis {
  constructor(
    private readonly sim: Simulation,
    private readonly door: FrontDoor,
  ) {}

  request(apiId: string, request: HttpRequest, by?: Principal): void {
    const { sim, door } = this;
    const entrance = { owner: 'api-gateway', place: apiId, request } as const;
    const api = sim.world.apis[apiId];
    const kind = api?.kind ?? 'rest';
    if ((request.bodyBytes ?? 0) > sim.read('api.payload-limit')) {
      return this.refuse(entrance, 'api.payload-limit', 413, 'Request Too Long', 'InvalidRequest');
    }
    const route = api && routeOf(api, request);
    if (!route) {
      return this.refuse(
        entrance,
        'api.no-route',
        sim.read('api.no-route')[kind],
        words[kind].noRoute,
        'InvalidRequest',
      );
    }
    const asked = this.askedFor(route, by);
    if (asked !== undefined) {
      const message = asked === 401 ? 'Unauthorized' : 'Forbidden';
      return this.refuse(
        entrance,
        'api.asks-who-calls',
        asked,
        message,
        asked === 401 ? 'InvalidRequest' : 'AccessDenied',
      );
    }
    const target = addressOf(sim.world, route.functionArn);
    const refusal = this.rejected(route, target, request);
    if (refusal) return this.refuse(entrance, refusal.rule, refusal.statusCode, words[kind].failed, refusal.reason);
    const { id: functionId, qualifier } = target as Extract<Address, { kind: 'function' }>;
    const event = eventOf(route, request);
    if (this.answersFirst(route)) {
      const statusCode = defaultStatus(route);
      const rule = route.asynchronous ? 'api.event-header-queues' : 'api.waits-for-the-function';
      door.answer(entrance, { rule, statusCode, message: '' });
      return sim.services.invokeAsync(functionId, qualifier, messageOf(request.id, event));
    }
    door.serve({
      ...entrance,
      functionId,
      qualifier,
      event,
      seen: (answer) => this.seen(kind, route, answer),
      seenThrottled: () => this.failed(kind, 'api.throttled-function', sim.read('api.throttled-function')[kind]),
      patience: this.patience(kind, route),
      retries: Math.max(sim.read('api.does-not-retry').retries, sim.read('sync.lambda-does-not-retry').retries),
    });
  }

  /** The status of a request that lacks what the route asks for; requests may be signed, but carry no token or key. */
  private askedFor({ authorization, sourceArn }: ApiRoute, by: Principal | undefined): number | undefined {
    if (authorization === 'none' || authorization === 'function') return undefined;
    const { world, read } = this.sim;
    const status = read('api.asks-who-calls')[authorization];
    const asking = { world, read, action: 'execute-api:Invoke', resourceArn: sourceArn };
    if (authorization === 'iam' && by && !denialOf({ ...asking, principal: by })) return undefined;
    return status >= 400 ? status : undefined;
  }

  /** Why Lambda would refuse the invocation, before any concurrency is asked for. */
  private rejected(
    route: ApiRoute,
    target: Address | undefined,
    request: HttpRequest,
  ): { readonly rule: RuleId; readonly statusCode: number; readonly reason: string } | undefined {
    const { sim } = this;
    const { world, read } = sim;
    const statusCode = read('api.rejected-invocation');
    if (target?.kind !== 'function') return { rule: 'api.rejected-invocation', statusCode, reason: 'TargetGone' };
    const may =
      route.roleArn === undefined
        ? mayPush({ world, read }, 'apigateway.amazonaws.com', route.functionArn, route.sourceArn)
        : mayInvokeAs({ world, read }, route.roleArn, route.functionArn);
    if (!may) return { rule: 'api.rejected-invocation', statusCode, reason: 'NoPermission' };
    const fault = sim.faults.at(target.id, sim.now);
    if (fault && read('api.fault-is-an-error')[fault] >= 400) {
      return { rule: 'api.rejected-invocation', statusCode, reason: 'ServiceError' };
    }
    if ((request.bodyBytes ?? 0) <= read('sync.payload-limit')) return undefined;
    return { rule: 'sync.payload-limit', statusCode: 413, reason: 'InvalidRequest' };
  }

  private answersFirst({ asynchronous }: ApiRoute): boolean {
    const queues = asynchronous && this.sim.read('api.event-header-queues');
    return queues || !this.sim.read('api.waits-for-the-function');
  }

  private patience(kind: Kind, { timeout }: ApiRoute): { readonly after: Duration; readonly seen: Seen } {
    const rule = 'api.integration-timeout';
    const { after, statusCode } = this.sim.read(rule)[kind];
    return { after: Math.min(after, timeout ?? after), seen: { rule, statusCode, message: body(words[kind].late) } };
  }

  private seen(kind: Kind, route: ApiRoute, answer: RunAnswer): Seen {
    const { sim } = this;
    if (route.integration === 'custom') return this.mapped(route, answer);
    if (answer.result !== 'ok') return this.failed(kind, 'api.failed-run', sim.read('api.failed-run')[kind]);
    sim.read('api.waits-for-the-function');
    const value = returnedValue(answer.response);
    if (route.payload === '2.0' && statusIn(value, 0) === 0 && sim.read('api.payload-2-infers-response')) {
      return { rule: 'api.payload-2-infers-response', statusCode: 200, message: answer.response };
    }
    if (!fitsProxyFormat(value) && sim.read('api.proxy-response-has-a-format')) {
      return this.failed(kind, 'api.proxy-response-has-a-format', sim.read('api.failed-run')[kind]);
    }
    return { rule: 'api.waits-for-the-function', statusCode: statusIn(value, 200), message: answer.response };
  }

  /** What a custom integration makes of it: the first pattern that matches the whole error message, else the default. */
  private mapped(route: ApiRoute, answer: RunAnswer): Seen {
    const rule = 'api.custom-integration-maps-errors';
    if (answer.result === 'ok') {
      this.sim.read('api.waits-for-the-function');
      return { rule: 'api.waits-for-the-function', statusCode: defaultStatus(route), message: answer.response };
    }
    const message = JSON.stringify(answer.error);
    const text = answer.error.errorMessage;
    const matched = route.responses.find(({ pattern }) => pattern !== undefined && matchesWhole(pattern, text));
    if (!this.sim.read(rule)) return { rule, statusCode: 500, message };
    return { rule, statusCode: matched?.statusCode ?? defaultStatus(route), message };
  }

  private failed(kind: Kind, rule: RuleId, statusCode: number): Seen {
    const late = statusCode === 503 ? words[kind].late : words[kind].failed;
    return { rule, statusCode, message: body(late) };
  }

  private refuse(entrance: Entrance, rule: RuleId, statusCode: number, message: string, reason: string): void {
    this.door.refuse(entrance, { rule, statusCode, message: body(message) }, reason);
  }
}

const defaultStatus = ({ responses }: ApiRoute): number =>
  responses.find(({ pattern }) => pattern === undefined)?.statusCode ?? 200;

function matchesWhole(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(text);
  } catch {
    return false;
  }
}

/** What the function is handed: payload format 1.0 or 2.0. A mapping template of a custom integration is not carried out. */
const eventOf = ({ path: resource, payload }: ApiRoute, { method, path }: HttpRequest): Json =>
  payload === '2.0'
    ? { version: '2.0', routeKey: resource, rawPath: path, requestContext: { http: { method, path } } }
    : { version: '1.0', resource, path, httpMethod: method };
