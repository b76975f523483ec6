import { Meter } from '../ui/meter';

interface Props {
  domains: readonly {
    readonly id: string;
    readonly title: string;
    readonly weight: number;
    readonly notCovered: string;
    readonly right: number;
    readonly asked: number;
  }[];
}

/** How each domain of the exam went, in counts, and what of it was not asked. */
export function DomainTable({ domains }: Props) {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line-strong text-left text-sm text-ink-soft">
          <th className="py-2 pr-4 font-medium">Domain</th>
          <th className="py-2 pr-4 text-right font-medium">In the exam</th>
          <th className="py-2 text-right font-medium sm:pr-6">Right</th>
          <th className="hidden w-40 py-2 font-medium sm:table-cell">Share</th>
        </tr>
      </thead>
      <tbody>
        {domains.map(({ id, title, weight, notCovered, right, asked }) => (
          <tr key={id} className="border-b border-line align-top">
            <th scope="row" className="py-3 pr-4 text-left font-normal">
              <span className="font-medium">{title}</span>
              <span className="block text-sm text-ink-soft">Not asked here: {lower(notCovered)}</span>
            </th>
            <td className="py-3 pr-4 text-right font-mono tabular-nums">{weight}&nbsp;%</td>
            <td className="py-3 text-right font-mono whitespace-nowrap tabular-nums sm:pr-6">
              {asked > 0 ? `${right} of ${asked}` : '–'}
            </td>
            <td className="hidden py-3 align-middle sm:table-cell">
              {asked > 0 ? (
                <Meter label={title} value={right} max={asked} text={`${right} of ${asked} right`} />
              ) : (
                <span className="text-sm text-ink-soft">no questions</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const lower = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
