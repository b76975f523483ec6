import type { Verdict } from '@/quiz';
import { OutsideLink } from '../ui/outside-link';

type RuleOfVerdict = Extract<Verdict, { type: 'graded' }>['rules'][number];

/** One behaviour of AWS: what it is, whose responsibility, and the page that says so. */
export function RuleNote({ rule }: { rule: RuleOfVerdict }) {
  return (
    <p className="border-l-2 border-line-strong pl-3">
      {rule.statement}{' '}
      <span className="text-ink-soft">
        Responsible: <strong className="font-medium text-ink">{rule.owner}</strong>.
      </span>{' '}
      <OutsideLink href={rule.url}>AWS documentation</OutsideLink>
    </p>
  );
}
