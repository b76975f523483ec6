'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import type { KeyMap, Shortcut } from '@/study';
import { ActionForm } from '../../_client/action-form';
import { reach } from '../../_client/reach';
import { saveKeys } from '../actions';

const names: Readonly<Record<Shortcut, string>> = {
  help: 'Show the keys',
  undo: 'Take back the last review',
  flag: 'Flag the card or question',
  bury: 'Not today',
  suspend: 'Suspend the card',
  next: 'Exam: next question',
  previous: 'Exam: question before',
  strike: 'Exam: strike out an option',
  overview: 'Exam: all questions',
  time: 'Exam: read the time out',
};

interface Props {
  on: boolean;
  /** What they are, on or off. */
  keys: KeyMap;
}

/** Single keys on or off, and which key does what. */
export function KeysForm({ on, keys }: Props) {
  const [wanted, setWanted] = useState(on);
  return (
    <ActionForm
      submit="Save keys"
      done="Saved."
      onSubmit={async (form) => {
        const reply = await reach(() => saveKeys(form));
        return reply.ok ? undefined : reply.error;
      }}
    >
      <Switch
        label="Single keys act"
        name="keys"
        checked={wanted}
        onChange={(event) => setWanted(event.target.checked)}
        hint="Off, only Ctrl or Cmd K, Enter and Space remain, and the keys of whatever has the focus."
      />
      <div className="grid grid-cols-2 gap-x-5 gap-y-4 sm:grid-cols-3">
        {(Object.keys(names) as Shortcut[]).map((name) => (
          <Field
            key={name}
            {...{ label: names[name], name, defaultValue: keys[name], maxLength: 1, required: true, readOnly: !wanted }}
            {...{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, className: 'max-w-20 font-mono' }}
          />
        ))}
      </div>
    </ActionForm>
  );
}
