import Link from 'next/link';
import { OutsideLink } from '../ui/outside-link';

interface Props {
  belief: {
    readonly belief: string;
    readonly refutation: string;
    readonly rule: string;
    readonly url: string;
    readonly chance: number;
    readonly shownIn: readonly { readonly href: string; readonly text: string }[];
    readonly lessons: readonly { readonly href: string; readonly title: string }[];
  };
}

const mostShown = 3;

/** A belief that somebody seems to hold: where it showed, what is true instead, and where to read about it. */
export function BeliefCard({ belief: { belief, refutation, rule, url, chance, shownIn, lessons } }: Props) {
  return (
    <li className="space-y-3 rounded-card border border-line bg-raised p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-lg">“{belief}”</h3>
        <p className="text-sm text-ink-soft">{Math.round(chance * 100)} % likely</p>
      </div>
      <p>{refutation}</p>
      <p className="border-l-2 border-line-strong pl-3 text-ink-soft">
        {rule} <OutsideLink href={url}>AWS documentation</OutsideLink>
      </p>
      {shownIn.length > 0 && (
        <div className="text-sm">
          <p className="text-ink-soft">Where it showed:</p>
          <ul className="list-disc space-y-1 pl-5">
            {shownIn.slice(0, mostShown).map(({ href, text }) => (
              <li key={`${href} ${text}`}>
                <Link href={href} className="underline underline-offset-4">
                  {text}
                </Link>
              </li>
            ))}
          </ul>
          {shownIn.length > mostShown && (
            <p className="text-ink-soft">And on {shownIn.length - mostShown} more lines.</p>
          )}
        </div>
      )}
      {lessons.length > 0 && (
        <p>
          Read:{' '}
          {lessons.map(({ href, title }, at) => (
            <span key={href}>
              {at > 0 && ', '}
              <Link href={href} className="underline underline-offset-4">
                {title}
              </Link>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
