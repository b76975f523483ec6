import type { KeyMap } from '@/study';
import { Key } from '../ui/key';

interface Props {
  /** The learner's own; undefined when single keys are off. */
  keys?: KeyMap;
  /** What asks how sure one is. */
  confidence: boolean;
}

type Row = readonly [keys: readonly (string | undefined)[], does: string];

/** Every key of the app and what it does, by place. */
export function KeySheet({ keys, confidence }: Props) {
  const places: readonly { readonly place: string; readonly rows: readonly Row[] }[] = [
    {
      place: 'Anywhere',
      rows: [
        [['Ctrl K', 'Cmd K'], 'search, or go to any page'],
        [[keys?.help], 'these keys'],
      ],
    },
    {
      place: 'A question',
      rows: [
        [keys ? ['1', '…', '6'] : [undefined], 'pick an option; in a review it is also checked'],
        ...(confidence ? [[keys ? ['Shift 1', '2', '3'] : [undefined], 'sure, fairly, guess'] as const] : []),
        [['Enter'], 'check the answer, then go on'],
      ],
    },
    {
      place: 'A review',
      rows: [
        [[keys?.undo], 'take the last review back'],
        [[keys?.flag], 'flag the card, or take the flag off'],
        [[keys?.bury], 'not today'],
        [[keys?.suspend], 'suspend the card'],
      ],
    },
    {
      place: 'An exam',
      rows: [
        [[keys?.next, keys?.previous], 'next question, question before'],
        [[keys?.flag], 'flag the question, or take the flag off'],
        [[keys?.strike], 'strike out the option with the focus'],
        [[keys?.overview], 'all questions, and the way to hand in'],
        [[keys?.time], 'read out the time that is left'],
      ],
    },
    {
      place: 'A flashcard with the focus',
      rows: [
        [['Space', 'Enter'], 'turn it over; then it counts as Good'],
        [['1', '2', '3', '4'], 'Again, Hard, Good, Easy; Hard and Easy where they are shown'],
      ],
    },
    {
      place: 'A replay with the focus',
      rows: [
        [['Space'], 'play or stop'],
        [['←', '→'], 'one step back or on'],
        [['Home', 'End'], 'to the beginning or the end'],
      ],
    },
  ];
  return (
    <div className="space-y-6">
      {places.map(({ place, rows }) => (
        <section key={place} aria-label={place}>
          <h3 className="eyebrow mb-1">{place}</h3>
          <dl className="divide-y divide-line border-y border-line">
            {rows.map(([names, does]) => (
              <div key={does} className="grid grid-cols-[9rem_1fr] items-baseline gap-x-4 py-2">
                <dt className="flex flex-wrap gap-1.5">
                  {names.map((name) =>
                    name === undefined ? <Off key="off" /> : <Key key={name} name={name} always />,
                  )}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const Off = () => <span className="text-sm text-ink-soft">off</span>;
