import { addressOf } from '../address';
import type { Functions } from '../function/functions';
import { messageOf } from '../message';
import { mayUseUrl } from '../permissions';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import { httpStatus } from './response';

interface HttpRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** A function URL: HTTP in front of a synchronous invoke. */
export class FunctionUrls {
  constructor(
    private readonly sim: Simulation,
    private readonly functions: Functions,
  ) {}

  request(urlId: string, request: HttpRequest): void {
    const { sim } = this;
    const { world, read } = sim;
    const url = world.functionUrls[urlId];
    const address = url && addressOf(world, url.functionArn);
    if (!url || address?.kind !== 'function') {
      return this.refuse(
        urlId,
        request,
        'invoke.function-must-exist',
        sim.read('invoke.function-must-exist'),
        'TargetGone',
        'Not Found',
      );
    }
    const signedOnly = url.authType === 'AWS_IAM';
    if (sim.read('url.needs-permission') && (signedOnly || !mayUseUrl({ world, read }, url.functionArn))) {
      return this.refuse(urlId, request, 'url.needs-permission', 403, 'AccessDenied', 'Forbidden');
    }
    this.run(urlId, address.id, request, 0);
  }

  private run(urlId: string, functionId: string, request: HttpRequest, retries: number): void {
    const { sim } = this;
    const message = messageOf(request.id, {
      version: '2.0',
      rawPath: request.path,
      requestContext: { http: { method: request.method } },
    });
    const retriesLeft = sim.read('sync.lambda-does-not-retry').retries - retries;
    const throttle = this.functions.start({
      functionId,
      messages: [message],
      copies: [`${request.id}@${urlId}`],
      settles: ({ result }) =>
        result === 'ok' ? { state: 'processed' } : retriesLeft > 0 ? undefined : { state: 'failed' },
      onEnd: (answer) => {
        if (answer.result === 'ok') {
          sim.read('sync.answers-after-the-run');
          return this.answer(
            urlId,
            request,
            'sync.answers-after-the-run',
            httpStatus(answer.response),
            answer.response,
          );
        }
        if (retriesLeft > 0) return this.run(urlId, functionId, request, retries + 1);
        this.answer(urlId, request, 'url.error-is-502', sim.read('url.error-is-502'), 'Internal Server Error');
      },
    });
    if (throttle)
      this.refuse(
        urlId,
        request,
        'url.throttled-is-429',
        sim.read('url.throttled-is-429'),
        'Throttled',
        'Rate Exceeded.',
        functionId,
      );
  }

  private answer(urlId: string, request: HttpRequest, rule: RuleId, statusCode: number, message: string): void {
    const about = { items: [request.id], place: urlId, owner: 'function-url' as const };
    this.sim.emit({ ...about, kind: 'answered', rule, result: String(statusCode), answer: { statusCode, message } });
  }

  private refuse(
    urlId: string,
    request: HttpRequest,
    rule: RuleId,
    statusCode: number,
    reason: string,
    message: string,
    throttled?: string,
  ): void {
    const about = {
      items: [request.id],
      copies: [`${request.id}@${urlId}`],
      place: urlId,
      owner: 'function-url' as const,
    };
    const counted =
      throttled !== undefined && this.sim.read('function.throttles-are-counted')
        ? { metric: 'Throttles', via: throttled }
        : {};
    const settles = { state: 'rejected', reason } as const;
    this.sim.emit({
      ...about,
      kind: 'refused',
      rule,
      result: String(statusCode),
      answer: { statusCode, message },
      settles,
      ...counted,
    });
  }
}
