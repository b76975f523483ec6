'use client';

import Link from 'next/link';
import { Field } from '@/components/ui/field';
import { ActionForm } from '../../../../_client/action-form';
import { retireVariants } from '../../../actions';

interface Props {
  familyId: string;
  mayRetire: boolean;
  variants: readonly {
    readonly seed: number;
    readonly href: string;
    readonly keyText?: string;
    readonly parameters: string;
    readonly unfit: readonly string[];
    readonly retired: boolean;
  }[];
}

/** Many variants in few lines, to be looked through and taken out together. */
export function VariantBrowser({ familyId, mayRetire, variants }: Props) {
  const list = (
    <ul className="divide-y divide-line border-y border-line">
      {variants.map(({ seed, href, keyText, parameters, unfit, retired }) => (
        <li key={seed} className="flex gap-4 py-2">
          {mayRetire && (
            <input
              type="checkbox"
              name="seeds"
              value={seed}
              disabled={retired}
              aria-label={`Variant of seed ${seed}`}
              className="mt-1.5 size-4.5 shrink-0 accent-(--accent)"
            />
          )}
          <div className="min-w-0">
            <Link href={href} prefetch={false} className="font-mono text-accent underline underline-offset-3">
              {seed}
            </Link>{' '}
            {keyText ?? ''}
            <span className="block text-sm break-words text-ink-soft">{parameters}</span>
            {retired && <span className="block text-sm font-medium text-bad">taken out</span>}
            {unfit.length > 0 && <span className="block text-sm text-ink-soft">never asked: {unfit.join('; ')}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
  if (!mayRetire) return list;
  return (
    <ActionForm
      submit="Take out what is ticked"
      look="danger"
      onSubmit={async (form) => {
        const reply = await retireVariants({ familyId, reason: form.get('reason'), seeds: form.getAll('seeds') });
        return reply.ok ? undefined : reply.error;
      }}
    >
      {list}
      <Field
        name="reason"
        label="Why are they taken out?"
        hint="Learners who have one open read this."
        maxLength={1000}
        required
      />
    </ActionForm>
  );
}
