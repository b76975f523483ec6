import type { Duration } from '../base/time';

/** An API of API Gateway. */
export interface ApiSettings {
  readonly kind: 'rest' | 'http';
  readonly routes: readonly ApiRoute[];
  /** Its definition is a file that the template only names, so nothing is known of its routes. */
  readonly elsewhere?: boolean;
}

/** A method on a path, and what is behind it. */
export interface ApiRoute {
  /** Upper case, or `ANY`. */
  readonly method: string;
  /** As it is declared, `{name}` and `{name+}` in it; `$default` takes what no other route of an HTTP API takes. */
  readonly path: string;
  /** Empty where something else than a function is behind it. */
  readonly functionArn: string;
  /** The execute-api ARN that the function policy sees. */
  readonly sourceArn: string;
  /** A proxy integration hands the request and the response on; a custom one maps them. */
  readonly integration: 'proxy' | 'custom';
  /** Whether the integration invokes with X-Amz-Invocation-Type Event. */
  readonly asynchronous: boolean;
  /** The shape of event and response. */
  readonly payload: '1.0' | '2.0';
  /** Shorter than the longest that API Gateway waits. */
  readonly timeout?: Duration;
  /** The role that API Gateway assumes to invoke, instead of asking the function policy. */
  readonly roleArn?: string;
  /** What an unsigned request without token meets. */
  readonly authorization: 'none' | 'iam' | 'token' | 'api-key' | 'function';
  /** Of a custom integration: the status for each pattern of an error message; the one without a pattern serves the rest. */
  readonly responses: readonly { readonly statusCode: number; readonly pattern?: string }[];
}

/** What a load balancer does with a request: the first rule that fits, by priority. */
export interface LoadBalancerSettings {
  readonly arn: string;
  readonly rules: readonly LoadBalancerRule[];
}

export interface LoadBalancerRule {
  /** Path patterns, of which one must fit; none fits every path. */
  readonly paths: readonly string[];
  readonly methods: readonly string[];
  readonly targetGroupArn?: string;
  /** Empty where the group has no function, or the rule answers itself. */
  readonly functionArn: string;
  /** It forwards to something else than functions, or redirects. */
  readonly elsewhere?: true;
  /** What a fixed-response action answers. */
  readonly fixedStatus?: number;
}
