import Link from 'next/link';
import { Disclosure } from '../ui/disclosure';

interface Line {
  readonly id: string;
  readonly text: string;
  /** The topic that it belongs to. */
  readonly group?: string;
  readonly families: readonly { readonly id: string; readonly href: string }[];
}

/** What is needed by families, and what by none: that comes first, since it is what is to be done. */
export function CoverageTable({ title, lines }: { title: string; lines: readonly Line[] }) {
  const bare = lines.filter(({ families }) => families.length === 0);
  const needed = lines
    .filter(({ families }) => families.length > 0)
    .toSorted((a, b) => b.families.length - a.families.length || (a.id < b.id ? -1 : 1));
  const share = lines.length === 0 ? 0 : needed.length / lines.length;
  return (
    <section aria-labelledby={title} className="space-y-4">
      <h2 id={title} className="text-2xl">
        {title}
      </h2>
      <p>
        <span className="font-medium">{needed.length}</span> of {lines.length} are needed by at least one family.
      </p>
      <svg aria-hidden viewBox="0 0 100 2" preserveAspectRatio="none" className="block h-2 w-full">
        <rect width={100} height={2} className="fill-line" />
        <rect width={share * 100} height={2} className="fill-accent" />
      </svg>
      <Disclosure summary={`Needed by none: ${bare.length}`}>
        <ul className="divide-y divide-line px-4 text-sm">
          {bare.map((line) => (
            <li key={line.id} className="py-2.5">
              <Name {...line} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`Needed: ${needed.length}`}>
        <ul className="divide-y divide-line px-4 text-sm">
          {needed.map((line) => (
            <li key={line.id} className="space-y-1 py-2.5">
              <Name {...line} />
              <p>
                <span className="font-medium">
                  {line.families.length} {line.families.length === 1 ? 'family' : 'families'}:
                </span>{' '}
                {line.families.map(({ id, href }, at) => (
                  <span key={id}>
                    {at > 0 && ', '}
                    <Link href={href} prefetch={false} className="text-accent underline underline-offset-3">
                      {id}
                    </Link>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

const Name = ({ id, text, group }: Line) => (
  <p>
    <span className="font-mono break-all">{id}</span>
    {group && <span className="text-ink-soft"> · {group}</span>}
    <span className="block text-ink-soft">{text}</span>
  </p>
);
