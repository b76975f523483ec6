import type { ApiRoute, ApiSettings, LoadBalancerRule, LoadBalancerSettings } from '../http-world';
import { like } from '../permissions/wildcards';

/** A request as it comes to an API or a load balancer; the stage is no part of the path. */
export interface HttpRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Size of the body. */
  readonly bodyBytes?: number;
}

/**
 * The route that takes a request. A REST API picks the resource first, the most exact path, and then its method; an HTTP
 * API picks among the routes whose method fits too, and `$default` takes the rest.
 */
export function routeOf({ kind, routes }: ApiSettings, { method, path }: HttpRequest): ApiRoute | undefined {
  const fitting = routes.filter((route) => route.path !== '$default' && fitsPath(route.path, path));
  const takes = (route: ApiRoute): boolean => route.method === method.toUpperCase() || route.method === 'ANY';
  const candidates = kind === 'rest' ? mostExact(fitting) : mostExact(fitting.filter(takes));
  const exactFirst = candidates.filter(takes).toSorted((one, other) => rank(one) - rank(other));
  return exactFirst[0] ?? routes.find((route) => route.path === '$default');
}

const rank = ({ method }: ApiRoute): number => (method === 'ANY' ? 1 : 0);

/** `{name}` stands for one segment, `{name+}` for one or more. */
function fitsPath(pattern: string, path: string): boolean {
  const [wanted, found] = [segments(pattern), segments(path)];
  const greedy = wanted.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? found.length < wanted.length : found.length !== wanted.length) return false;
  return wanted.every((part, at) => part.startsWith('{') || part === found[at]);
}

/** Those whose path says most: literal segments before variables, variables before greedy ones. */
function mostExact(routes: readonly ApiRoute[]): readonly ApiRoute[] {
  const weight = ({ path }: ApiRoute): string =>
    segments(path)
      .map((part) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : '0'))
      .join('');
  const best = routes.map(weight).toSorted()[0];
  return routes.filter((route) => weight(route) === best);
}

const segments = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

/** The rule of a load balancer that takes a request. */
export const loadBalancerRuleOf = (
  { rules }: LoadBalancerSettings,
  { method, path }: HttpRequest,
): LoadBalancerRule | undefined =>
  rules.find(
    (rule) =>
      (rule.paths.length === 0 || rule.paths.some((pattern) => like(pattern, path))) &&
      (rule.methods.length === 0 || rule.methods.includes(method.toUpperCase())),
  );
