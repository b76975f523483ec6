'use client';

import { useId } from 'react';
import { Select } from '../../ui/select';
import type { FormProps } from './index';

/** The set-up as a list of settings; what stands in the template is chosen at first. */
export function FixForm({ question, draft, onChange }: FormProps<'fix'>) {
  const id = useId();
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-1 font-medium">Change the set-up so that this holds:</legend>
      <ul className="mb-3 list-disc pl-6">
        {question.properties.map((property) => (
          <li key={property}>{property}</li>
        ))}
      </ul>
      {question.settings.map((setting) => (
        <div
          key={setting.id}
          className="flex flex-col gap-2 rounded-control border border-line bg-raised px-4 py-3 sm:flex-row sm:items-center"
        >
          <label htmlFor={`${id}-${setting.id}`} className="min-w-0 grow">
            {setting.text}
            {draft.settings[setting.id] !== setting.current && <span className="text-ink-soft"> (changed)</span>}
          </label>
          <Select
            id={`${id}-${setting.id}`}
            className="sm:w-72 sm:shrink-0"
            value={draft.settings[setting.id] ?? setting.current}
            onChange={(event) =>
              onChange({ form: 'fix', settings: { ...draft.settings, [setting.id]: event.target.value } })
            }
          >
            {setting.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.text}
                {choice.id === setting.current ? ' (as it is)' : ''}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </fieldset>
  );
}
