import { Meter } from '../ui/meter';

interface Props {
  days: readonly {
    readonly date: string;
    readonly newCards: number;
    readonly reviews: number;
    readonly minutes: number;
  }[];
}

/** The load of each day, as a bar beside its figures. */
export function PlanTable({ days }: Props) {
  const most = Math.max(1, ...days.map(({ minutes }) => minutes));
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left tabular-nums">
        <caption className="sr-only">What each day brings until the exam</caption>
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col" className="py-2 pr-4 font-medium">
              Day
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">
              New
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">
              Reviews
            </th>
            <th scope="col" className="w-1/2 py-2 font-medium">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, newCards, reviews, minutes }) => (
            <tr key={date} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-4 font-normal whitespace-nowrap">
                <time dateTime={date}>{shortDate(date)}</time>
              </th>
              <td className="py-1.5 pr-4 text-right">{newCards}</td>
              <td className="py-1.5 pr-4 text-right">{reviews}</td>
              <td className="py-1.5">
                <span className="flex items-center gap-3">
                  <span aria-hidden className="w-2/3">
                    <Meter label="Minutes" value={minutes} max={most} text={String(Math.round(minutes))} />
                  </span>
                  {Math.round(minutes)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shortDate = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
