import type { Functions } from '../function/functions';
import { FrontDoor } from '../http/front-door';
import { type HttpRequest, loadBalancerRuleOf, routeOf } from '../http/routes';
import type { Principal } from '../permissions';
import type { Simulation } from '../simulation';
import type { World } from '../world';
import { Apis } from './api-gateway';
import { FunctionUrls } from './function-url';
import { LoadBalancers } from './load-balancer';

/** Every way by which HTTP reaches a function. */
export class HttpDoors {
  private readonly urls: FunctionUrls;
  private readonly apis: Apis;
  private readonly balancers: LoadBalancers;

  constructor(
    private readonly sim: Simulation,
    functions: Functions,
  ) {
    const door = new FrontDoor(sim, functions);
    this.urls = new FunctionUrls(sim, door);
    this.apis = new Apis(sim, door);
    this.balancers = new LoadBalancers(sim, door);
  }

  /** `by` is who signed the request, if anybody did. */
  request(target: string, request: HttpRequest, by?: Principal): void {
    const { world } = this.sim;
    if (target in world.apis) this.apis.request(target, request, by);
    else if (target in world.loadBalancers) this.balancers.request(target, request);
    else this.urls.request(target, request, by);
  }
}

/** Whether what is behind a request is played: no mock, no other service, no function that authorises. */
export function isModelledRequest(world: World, target: string, request: HttpRequest): boolean {
  const api = world.apis[target];
  if (api) {
    const route = routeOf(api, request);
    return !api.elsewhere && route?.functionArn !== '' && route?.authorization !== 'function';
  }
  const balancer = world.loadBalancers[target];
  if (!balancer) return target in world.functionUrls;
  return !loadBalancerRuleOf(balancer, request)?.elsewhere;
}
