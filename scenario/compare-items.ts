import { inSeconds } from '../base/time';
import type { ItemOutcome } from '../engine/outcome';
import { meetsTime, sayTime } from './compare-times';
import { compareAmount, compareText, type Difference } from './difference';
import type { ExpectedItem } from './expect';

/** How one item left one consumer. */
export function compareItem(path: string, wanted: ExpectedItem, got: ItemOutcome): Difference[] {
  return [
    ...compareText(`${path}.state`, wanted.state, got.state),
    ...compareText(`${path}.reason`, wanted.reason, got.reason),
    ...(wanted.where && !isSameSet(wanted.where, got.where)
      ? [{ path: `${path}.where`, expected: wanted.where, got: got.where }]
      : []),
    ...compareAmount(`${path}.deliveries`, wanted.deliveries, got.deliveries),
    ...(meetsTime(boundsOf(wanted), got.at)
      ? []
      : [
          {
            path: `${path}.at`,
            expected: sayTime(boundsOf(wanted)),
            got: got.at === undefined ? undefined : inSeconds(got.at),
          },
        ]),
  ];
}

const boundsOf = ({ notBefore, notAfter }: ExpectedItem) => ({ notBefore, notAfter });

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));
