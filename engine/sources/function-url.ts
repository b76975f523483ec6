import { addressOf } from '../address';
import type { RunAnswer } from '../function/functions';
import type { FrontDoor, Seen } from '../http/front-door';
import { returnedValue, statusIn } from '../http/response';
import type { HttpRequest } from '../http/routes';
import { mayUseUrl, type Principal } from '../permissions';
import type { Simulation } from '../simulation';

/** A function URL: HTTP in front of a synchronous invoke. */
export class FunctionUrls {
  constructor(
    private readonly sim: Simulation,
    private readonly door: FrontDoor,
  ) {}

  request(urlId: string, request: HttpRequest, by?: Principal): void {
    const { sim, door } = this;
    const { world, read } = sim;
    const entrance = { owner: 'function-url', place: urlId, request } as const;
    const url = world.functionUrls[urlId];
    const address = url && addressOf(world, url.functionArn);
    if (!url || address?.kind !== 'function') {
      const statusCode = read('invoke.function-must-exist');
      return door.refuse(
        entrance,
        { rule: 'invoke.function-must-exist', statusCode, message: 'Not Found' },
        'TargetGone',
      );
    }
    if (read('url.needs-permission') && !mayUseUrl({ world, read }, url, by)) {
      return door.refuse(
        entrance,
        { rule: 'url.needs-permission', statusCode: 403, message: 'Forbidden' },
        'AccessDenied',
      );
    }
    if ((request.bodyBytes ?? 0) > read('sync.payload-limit')) {
      return door.refuse(
        entrance,
        { rule: 'sync.payload-limit', statusCode: 413, message: 'Request Entity Too Large' },
        'InvalidRequest',
      );
    }
    const fault = sim.faults.at(address.id, sim.now);
    const status = fault ? read('api.fault-is-an-error')[fault] : 200;
    if (status >= 400) {
      const seen = { rule: 'api.fault-is-an-error', statusCode: status, message: 'Internal Server Error' } as const;
      return door.refuse(entrance, seen, 'ServiceError');
    }
    door.serve({
      ...entrance,
      functionId: address.id,
      qualifier: address.qualifier,
      event: {
        version: '2.0',
        rawPath: request.path,
        requestContext: { http: { method: request.method } },
      },
      seen: (answer) => this.seen(answer),
      seenThrottled: () => ({
        rule: 'url.throttled-is-429',
        statusCode: read('url.throttled-is-429'),
        message: 'Rate Exceeded.',
      }),
      retries: read('sync.lambda-does-not-retry').retries,
    });
  }

  private seen(answer: RunAnswer): Seen {
    const { sim } = this;
    if (answer.result !== 'ok') {
      return { rule: 'url.error-is-502', statusCode: sim.read('url.error-is-502'), message: 'Internal Server Error' };
    }
    sim.read('sync.answers-after-the-run');
    return {
      rule: 'sync.answers-after-the-run',
      statusCode: statusIn(returnedValue(answer.response), 200),
      message: answer.response,
    };
  }
}
