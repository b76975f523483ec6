'use client';

import { RadioGroup } from '@/components/author/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { ActionForm } from '../../../../_client/action-form';
import { decide } from '../../../actions';

/** What an author makes of a report, in one step. */
export function DecideForm({ reportId }: { reportId: string }) {
  return (
    <ActionForm
      submit="Answer the report"
      onSubmit={async (form) => {
        const reply = await decide({ reportId, ...Object.fromEntries(form) });
        return reply.ok ? undefined : reply.error;
      }}
    >
      <RadioGroup
        name="outcome"
        legend="What was it?"
        choices={[
          { value: 'nothing-wrong', text: 'Nothing is wrong' },
          { value: 'mended', text: 'It is mended in the content' },
          { value: 'variant-retired', text: 'Take this variant out' },
          { value: 'family-retired', text: 'Take the whole family out' },
        ]}
      />
      <RadioGroup
        name="answers"
        legend="Answers that were given so far"
        chosen="stay"
        choices={[
          { value: 'stay', text: 'Stay as they are' },
          { value: 'run-again', text: 'Run them again and grade by what is found' },
          { value: 'set-aside', text: 'Count them for nothing' },
        ]}
      />
      <TextArea
        name="reply"
        label="What the learner reads"
        hint="Also the reason that is shown wherever something was taken out or graded again."
        maxLength={1000}
        required
      />
    </ActionForm>
  );
}
