import { addressOf } from '../address';
import type { RunAnswer } from '../function/functions';
import type { FrontDoor, Seen } from '../http/front-door';
import { fitsLoadBalancer, returnedValue, statusIn } from '../http/response';
import { type HttpRequest, loadBalancerRuleOf } from '../http/routes';
import type { Simulation } from '../simulation';

const badGateway = '502 Bad Gateway';

/** Application Load Balancers in front of functions: the first rule that fits forwards to its target group. */
export class LoadBalancers {
  constructor(
    private readonly sim: Simulation,
    private readonly door: FrontDoor,
  ) {}

  request(balancerId: string, request: HttpRequest): void {
    const { sim, door } = this;
    const { world, read } = sim;
    const entrance = { owner: 'load-balancer', place: balancerId, request } as const;
    const balancer = world.loadBalancers[balancerId];
    const inOrder = read('load-balancer.rules-in-order');
    const rule = balancer && (inOrder ? loadBalancerRuleOf(balancer, request) : balancer.rules.at(-1));
    const none = read('load-balancer.no-target');
    if (!rule || (rule.functionArn === '' && rule.fixedStatus === undefined)) {
      const message = '503 Service Temporarily Unavailable';
      return door.refuse(entrance, { rule: 'load-balancer.no-target', statusCode: none, message }, 'TargetGone');
    }
    if (rule.fixedStatus !== undefined) {
      const statusCode = rule.fixedStatus;
      return door.refuse(entrance, { rule: 'load-balancer.rules-in-order', statusCode, message: '' }, 'InvalidRequest');
    }
    if ((request.bodyBytes ?? 0) > read('load-balancer.payload-limit')) {
      const message = '413 Request Entity Too Large';
      const seen = { rule: 'load-balancer.payload-limit', statusCode: 413, message } as const;
      return door.refuse(entrance, seen, 'InvalidRequest');
    }
    const target = addressOf(world, rule.functionArn);
    const fault = target && sim.faults.at(target.id, sim.now);
    if (target?.kind !== 'function' || (fault && read('api.fault-is-an-error')[fault] >= 400)) {
      return door.refuse(entrance, this.failed(), fault ? 'ServiceError' : 'TargetGone');
    }
    door.serve({
      ...entrance,
      functionId: target.id,
      qualifier: target.qualifier,
      event: {
        requestContext: { elb: { targetGroupArn: rule.targetGroupArn ?? '' } },
        httpMethod: request.method,
        path: request.path,
      },
      seen: (answer) => this.seen(answer),
      seenThrottled: () => this.failed(),
      retries: read('sync.lambda-does-not-retry').retries,
    });
  }

  private seen(answer: RunAnswer): Seen {
    if (answer.result !== 'ok') return this.failed();
    const value = returnedValue(answer.response);
    if (!answer.fitting && !fitsLoadBalancer(value)) return this.failed();
    this.sim.read('sync.answers-after-the-run');
    return { rule: 'sync.answers-after-the-run', statusCode: statusIn(value, 200), message: answer.response };
  }

  private failed(): Seen {
    const rule = 'load-balancer.failed-run';
    return { rule, statusCode: this.sim.read(rule), message: badGateway };
  }
}
