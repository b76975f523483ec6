'use client';

import Link from 'next/link';
import { useState, useTransition } from 'react';
import { RadioGroup } from '@/components/author/radio-group';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Foreseen, Position } from '@/server/usecases/regrade';
import { ActionForm } from '../../../../_client/action-form';
import { lift, regrade, retireFamily } from '../../../actions';

interface Props {
  familyId: string;
  seed: number;
  wholeRetired: boolean;
  retirements: readonly {
    readonly variant: string;
    readonly reason: string;
    readonly at: string;
    readonly href?: string;
  }[];
  regradings: readonly {
    readonly id: string;
    readonly reason: string;
    readonly at: string;
    readonly changed: number;
  }[];
}

/** Taking out, asking again, grading again. */
export function Repairs({ familyId, seed, wholeRetired, retirements, regradings }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-10 border-t border-line pt-8 lg:grid-cols-2">
      <section aria-labelledby="retire" className="space-y-4">
        <h2 id="retire" className="text-2xl">
          Take out
        </h2>
        {wholeRetired ? (
          <LiftButton familyId={familyId} variant="" name="the whole family" />
        ) : (
          <ActionForm
            submit="Take out the whole family"
            look="danger"
            onSubmit={async (form) => {
              const reply = await retireFamily({ familyId, reason: form.get('reason') });
              return reply.ok ? undefined : reply.error;
            }}
          >
            <Field name="reason" label="Why is the family taken out?" maxLength={1000} required />
          </ActionForm>
        )}
        {retirements.length > 0 && (
          <ul aria-label="Variants taken out" className="divide-y divide-line border-y border-line">
            {retirements.map(({ variant, reason, at, href }) => (
              <li key={variant} className="space-y-2 py-3">
                <p className="text-sm break-words">
                  {href ? (
                    <Link href={href} className="font-mono text-accent underline underline-offset-3">
                      {variant}
                    </Link>
                  ) : (
                    <span className="font-mono">{variant}</span>
                  )}
                  <span className="block text-ink-soft">
                    {at}: {reason}
                  </span>
                </p>
                <LiftButton familyId={familyId} variant={variant} name="this variant" />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="regrade" className="space-y-4">
        <h2 id="regrade" className="text-2xl">
          Grade again
        </h2>
        <RegradeForm familyId={familyId} seed={seed} />
        {regradings.length > 0 && (
          <ul aria-label="Graded again before" className="space-y-2 text-sm">
            {regradings.map(({ id, reason, at, changed }) => (
              <li key={id}>
                {at}: {changed} {changed === 1 ? 'answer' : 'answers'} changed.{' '}
                <span className="text-ink-soft">{reason}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function LiftButton({ familyId, variant, name }: { familyId: string; variant: string; name: string }) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const again = () =>
    startTransition(async () => {
      const reply = await lift({ familyId, variant });
      setTrouble(reply.ok ? undefined : reply.error);
    });
  return (
    <>
      <Button look="quiet" disabled={busy} onClick={again}>
        Ask {name} again
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}

function RegradeForm({ familyId, seed }: { familyId: string; seed: number }) {
  const [said, setSaid] = useState<string>();
  return (
    <ActionForm
      submit="Go on"
      onSubmit={async (form) => {
        const wanted = {
          ...{ familyId, how: form.get('how'), reason: form.get('reason') },
          ...(form.get('which') === 'variant' && { seed }),
        };
        setSaid(undefined);
        const writes = form.get('step') !== 'foresee';
        let sum: Foreseen | undefined;
        let looked = 0;
        let from: Position | undefined;
        do {
          const reply = await regrade({ ...wanted, writes, from });
          if (!reply.ok) return looked === 0 ? reply.error : `${reply.error} What is done stays; go on once more.`;
          sum = added(sum, reply.value.foreseen);
          looked += reply.value.looked;
          from = reply.value.next;
          if (from) setSaid(`Looked at ${looked} of ${reply.value.of} answers …`);
        } while (from);
        setSaid(`${writes ? 'Done: ' : 'This would be: '}${sayForeseen(sum)}`);
        return undefined;
      }}
    >
      <RadioGroup
        name="which"
        legend="Which answers?"
        chosen="family"
        choices={[
          { value: 'family', text: 'All to this family' },
          { value: 'variant', text: `Those to the variant of seed ${seed}` },
        ]}
      />
      <RadioGroup
        name="how"
        legend="How?"
        chosen="run-again"
        choices={[
          { value: 'run-again', text: 'Run them again and grade by what is found' },
          { value: 'set-aside', text: 'Count them for nothing' },
        ]}
      />
      <Field name="reason" label="What do learners read as the reason?" maxLength={1000} required />
      <RadioGroup
        name="step"
        legend="Now"
        chosen="foresee"
        choices={[
          { value: 'foresee', text: 'Only look at what would change' },
          { value: 'do', text: 'Change it, and tell the learners' },
        ]}
      />
      <p role="status">{said}</p>
    </ActionForm>
  );
}

/** What two steps come to together. */
const added = (one: Foreseen | undefined, other: Foreseen): Foreseen =>
  one
    ? (Object.fromEntries(
        Object.entries(other).map(([effect, count]) => [effect, count + one[effect as keyof Foreseen]]),
      ) as unknown as Foreseen)
    : other;

const sayForeseen = ({
  answers,
  turnedRight,
  turnedWrong,
  otherwise,
  setAside,
  unchanged,
  notRun,
}: Foreseen): string => {
  const parts = [
    [turnedRight, 'turn right'],
    [turnedWrong, 'turn wrong'],
    [otherwise, 'have another answer or belief'],
    [setAside, 'count for nothing'],
    [unchanged, 'stay as they are'],
    [notRun, 'cannot be run any more'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${answers} ${answers === 1 ? 'answer' : 'answers'}${said.length > 0 ? `: ${said.join(', ')}` : ''}.`;
};
