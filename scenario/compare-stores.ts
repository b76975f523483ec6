import type { Outcome, StoredRecord } from '../engine/outcome';
import { compareAmount, type Difference, isAmount } from './difference';
import type { Amount, Expect, ExpectedRecord } from './expect';
import { matchEach } from './matching';

/** What a queue or bucket holds at the end; each expected record is a different one of its records. */
export function compareStore(
  path: string,
  wanted: Expect['stores'][string],
  got: Outcome['stores'][string] | undefined,
): Difference[] {
  if (!got) return [{ path, expected: wanted }];
  const records = wanted.records ?? [];
  const matches = matchEach(records, got.records, holds);
  return [
    ...compareAmount(`${path}.count`, wanted.count, got.count),
    ...records.flatMap((record, index) =>
      matches[index] === undefined
        ? [{ path: `${path}.records[${index}]`, expected: record, got: got.records.map(sayRecord) }]
        : [],
    ),
  ];
}

function holds(wanted: ExpectedRecord, got: StoredRecord): boolean {
  return (
    (wanted.condition === undefined || wanted.condition === got.condition) &&
    fits(wanted.approximateInvokeCount, got.approximateInvokeCount) &&
    (wanted.functionError === undefined || wanted.functionError === got.functionError) &&
    fits(wanted.batchSize, got.batchSize) &&
    (wanted.hasPayload === undefined || wanted.hasPayload === got.hasPayload) &&
    Object.entries(wanted.attributes ?? {}).every(([name, text]) => got.attributes[name] === text)
  );
}

const fits = (wanted: Amount | undefined, got: number | undefined): boolean =>
  wanted === undefined || (got !== undefined && isAmount(wanted, got));

const sayRecord = ({ body: _, ...rest }: StoredRecord): object => rest;
