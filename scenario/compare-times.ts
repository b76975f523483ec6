import { type Instant, inSeconds, seconds } from '../base/time';

/** Moments that a case names; a time is met within one second. */
export interface ExpectedTime {
  readonly at?: Instant | undefined;
  readonly notBefore?: Instant | undefined;
  readonly notAfter?: Instant | undefined;
}

const tolerance = seconds(1);

export function meetsTime({ at, notBefore, notAfter }: ExpectedTime, got: Instant | undefined): boolean {
  if (at === undefined && notBefore === undefined && notAfter === undefined) return true;
  if (got === undefined) return false;
  const early = got - tolerance;
  const late = got + tolerance;
  return (
    (at === undefined || (early <= at && at <= late)) &&
    (notBefore === undefined || late >= notBefore) &&
    (notAfter === undefined || early <= notAfter)
  );
}

/** Back in seconds, as the case writes them. */
export const sayTime = (time: ExpectedTime): Record<string, number> =>
  Object.fromEntries(
    Object.entries({ at: time.at, notBefore: time.notBefore, notAfter: time.notAfter }).flatMap(([name, moment]) =>
      moment === undefined ? [] : [[name, inSeconds(moment)]],
    ),
  );
