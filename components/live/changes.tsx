import { ArrowRight } from 'lucide-react';
import { FocusRegion } from '../ui/focus-region';
import type { Row } from './rows';

interface Props {
  before: readonly Row[];
  after: readonly Row[];
}

/** What came out, beside what came out before; a line that differs is marked. */
export function Changes({ before, after }: Props) {
  const old = new Map(before.map((row) => [keyOf(row), row.value]));
  const groups = [...new Set(after.map(({ group }) => group))];
  return (
    <FocusRegion
      label="Outcome, before and after"
      className="overflow-x-auto rounded-card border border-line bg-raised"
    >
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line text-sm text-ink-soft">
            <th scope="col" className="px-4 py-2 font-medium">
              What
            </th>
            <th scope="col" className="px-4 py-2 font-medium">
              As it was
            </th>
            <th scope="col" className="px-4 py-2 font-medium">
              With your change
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group} className="border-b border-line last:border-b-0">
            <tr>
              <th scope="rowgroup" colSpan={3} className="px-4 pt-3 pb-1 text-sm font-medium text-ink-soft">
                {group}
              </th>
            </tr>
            {after
              .filter((row) => row.group === group)
              .map((row) => {
                const was = old.get(keyOf(row)) ?? '–';
                const differs = was !== row.value;
                return (
                  <tr key={row.name} className={differs ? 'bg-accent-wash' : ''}>
                    <th scope="row" className="px-4 py-1.5 font-normal">
                      {row.name}
                    </th>
                    <td className="px-4 py-1.5 text-ink-soft tabular-nums">{was}</td>
                    <td className={`px-4 py-1.5 tabular-nums ${differs ? 'font-semibold' : ''}`}>
                      {differs && <ArrowRight aria-label="changed:" className="mr-1 inline size-4 text-accent" />}
                      {row.value}
                    </td>
                  </tr>
                );
              })}
          </tbody>
        ))}
      </table>
    </FocusRegion>
  );
}

const keyOf = ({ group, name }: Row): string => `${group} ${name}`;
