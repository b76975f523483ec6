import Link from 'next/link';

interface Props {
  surprises: readonly { readonly href: string; readonly title: string }[];
}

const mostShown = 5;

/** Answers that were sure and wrong: nothing is learned so well as what surprises. */
export function Surprises({ surprises }: Props) {
  return (
    <div className="space-y-3 rounded-card border border-warn bg-warn-wash p-5">
      <p className="max-w-3xl">
        You were sure and wrong {surprises.length === 1 ? 'once' : `${surprises.length} times`}. Look at these again:
        what surprised you stays best.
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {surprises.slice(0, mostShown).map(({ href, title }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="link">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
