import { asNumber, isObject } from '../json';
import type { Json } from '../scenario';

const proxyFields = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded', 'cookies']);

/** What a function returned, or undefined for what is no JSON. */
export function returnedValue(response: string): Json | undefined {
  try {
    return JSON.parse(response) as Json;
  } catch {
    return undefined;
  }
}

/** The status that a returned object names, or the one that stands for none. */
export function statusIn(value: Json | undefined, without: number): number {
  const named = isObject(value) ? asNumber(value.statusCode) : undefined;
  return named ?? without;
}

/** Whether a REST API takes it as a proxy response: an object with no field but those of the format, none of them required. */
export function fitsProxyFormat(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const { statusCode, headers, body } = value;
  return (
    Object.keys(value).every((key) => proxyFields.has(key)) &&
    (statusCode === undefined || asNumber(statusCode) !== undefined) &&
    (headers === undefined || headers === null || isObject(headers)) &&
    (body === undefined || body === null || typeof body === 'string')
  );
}

/** Whether a load balancer takes it: an object that names its status. */
export const fitsLoadBalancer = (value: Json | undefined): boolean =>
  isObject(value) && asNumber(value.statusCode) !== undefined;
