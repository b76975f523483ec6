'use client';

import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import type { StudySettings } from '@/study';
import { ActionForm } from '../../_client/action-form';
import { reach } from '../../_client/reach';
import { saveStudy } from '../actions';

/** How much a day brings, when cards come back, and what is asked and shown. */
export function StudyForm({ settings }: { settings: StudySettings }) {
  return (
    <ActionForm
      submit="Save"
      done="Saved."
      onSubmit={async (form) => {
        const reply = await reach(() => saveStudy(form));
        return reply.ok ? undefined : reply.error;
      }}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          {...{ label: 'New cards a day', name: 'newCardsADay', type: 'number', inputMode: 'numeric' }}
          {...{ min: 0, max: 200, required: true, defaultValue: settings.newCardsADay }}
          hint="A new card costs about ten reviews in the weeks after."
        />
        <Field
          {...{ label: 'Reviews a day', name: 'reviewsADay', type: 'number', inputMode: 'numeric' }}
          {...{ min: 0, max: 2000, required: true, defaultValue: settings.reviewsADay }}
          hint="What is left over comes first the day after, the most urgent first."
        />
        <Field
          {...{ label: 'Desired retention, in percent', name: 'retention', type: 'number', inputMode: 'numeric' }}
          {...{ min: 70, max: 97, required: true, defaultValue: Math.round(100 * settings.retention) }}
          hint="A card comes back when its chance of being remembered has fallen to this. 90 suits most; 95 takes about twice the reviews."
        />
      </div>
      <div className="space-y-3">
        <Switch
          label="Four ratings"
          name="fourRatings"
          defaultChecked={settings.fourRatings}
          hint="Flashcards offer Hard and Easy too. Hard is a pass: whoever presses it for what was forgotten fools the schedule."
        />
        <Switch
          label="Ask how sure I am"
          name="confidence"
          defaultChecked={settings.confidence}
          hint="Sure, fairly or a guess beside each question: 3, 2 or 1 points if right, 6, 2 or none lost if wrong."
        />
        <Switch label="Show my days in a row" name="streak" defaultChecked={settings.streak} />
      </div>
    </ActionForm>
  );
}
