import type { Keyless } from '../fact-log';
import type { Owner } from '../owner';
import type { World } from '../world';
import type { Tally } from './tally';

/** What a front door counts: requests, and answers by the first digit of their status. */
interface Names {
  readonly requests: string;
  readonly clientErrors: string;
  readonly serverErrors: string;
}

const ofRest: Names = { requests: 'Count', clientErrors: '4XXError', serverErrors: '5XXError' };
const ofHttp: Names = { requests: 'Count', clientErrors: '4xx', serverErrors: '5xx' };
const ofUrl: Names = { requests: 'UrlRequestCount', clientErrors: 'Url4xxCount', serverErrors: 'Url5xxCount' };
const ofBalancer: Names = {
  requests: 'RequestCount',
  clientErrors: 'HTTPCode_ELB_4XX_Count',
  serverErrors: 'HTTPCode_ELB_5XX_Count',
};

const doors: readonly Owner[] = ['api-gateway', 'load-balancer', 'function-url'];

/**
 * Metrics of APIs, load balancers and function URLs. A status that the function itself returned counts at an API and a
 * URL, but not among the errors of a load balancer.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-monitoring.html
 */
export class FrontDoorMetrics {
  constructor(
    private readonly tally: Tally,
    private readonly world: World,
  ) {}

  see({ kind, owner, place, answer, rule }: Keyless): void {
    if ((kind !== 'answered' && kind !== 'refused') || !answer || !doors.includes(owner)) return;
    const { requests, clientErrors, serverErrors } = this.namesOf(owner, place);
    this.tally.add(place, requests);
    if (owner === 'load-balancer' && rule === 'sync.answers-after-the-run') return;
    if (answer.statusCode >= 500) this.tally.add(place, serverErrors);
    else if (answer.statusCode >= 400) this.tally.add(place, clientErrors);
  }

  private namesOf(owner: Owner, place: string): Names {
    if (owner === 'api-gateway') return this.world.apis[place]?.kind === 'http' ? ofHttp : ofRest;
    return owner === 'load-balancer' ? ofBalancer : ofUrl;
  }
}
