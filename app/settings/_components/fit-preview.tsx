import type { LoadedFit } from '@/server/usecases/fit-parameters';

type Result = NonNullable<NonNullable<LoadedFit['last']>['result']>;

/** What fitted parameters change, before and after. */
export function FitPreview({ result: { logLoss, load, due, moved } }: { result: Result }) {
  const rows = [
    ['Log loss, less is better', logLoss.before.toFixed(3), logLoss.after.toFixed(3)],
    ['Reviews a day in the long run', load.before.toFixed(1), load.after.toFixed(1)],
    ['Due now, if cards are moved', due.before, due.after],
  ] as const;
  return (
    <div className="space-y-3">
      <table className="w-full tabular-nums">
        <caption className="sr-only">What would change</caption>
        <thead className="text-left text-sm text-ink-soft">
          <tr>
            <td />
            <th scope="col" className="py-1.5 text-right font-medium">
              Before
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Fitted
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {name}
              </th>
              <td className="py-2 text-right">{before}</td>
              <td className="py-2 text-right">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-ink-soft">
        {logLoss.after < logLoss.before
          ? 'The fitted schedule foresees better what you remember.'
          : 'The fitted schedule foresees no better what you remember: there is no reason to use it.'}{' '}
        Tried on your last {logLoss.reviews} reviews, which the fit had not seen. Moving your cards would bring{' '}
        {moved.earlier} earlier and {moved.later} later; without it each card moves when it is next reviewed.
      </p>
    </div>
  );
}
