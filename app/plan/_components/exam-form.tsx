'use client';

import { Field } from '@/components/ui/field';
import { ActionForm } from '../../_client/action-form';
import { forgetExam, setExam } from '../actions';

interface Props {
  exam?: { readonly date: string; readonly minutesADay: number };
  /** The first day that can be chosen. */
  earliest: string;
}

export function ExamForm({ exam, earliest }: Props) {
  return (
    <div className="space-y-5">
      <ActionForm
        onSubmit={async (form) => said(await setExam(form))}
        submit={exam ? 'Change the plan' : 'Make a plan'}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Day of the exam" name="date" type="date" min={earliest} defaultValue={exam?.date} required />
          <Field
            label="Minutes a day"
            name="minutesADay"
            type="number"
            inputMode="numeric"
            min={5}
            max={480}
            defaultValue={exam?.minutesADay ?? 20}
            required
          />
        </div>
      </ActionForm>
      {exam && (
        <ActionForm onSubmit={async () => said(await forgetExam({}))} submit="Study without a date" look="quiet" />
      )}
    </div>
  );
}

const said = (reply: { ok: true } | { ok: false; error: string }): string | undefined =>
  reply.ok ? undefined : reply.error;
