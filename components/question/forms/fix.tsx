'use client';

import { useId } from 'react';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import type { FormProps } from './index';

/** The set-up as a list of settings, with what stands in the template chosen at first; or the template itself. */
export function FixForm({ question, draft, onChange, template }: FormProps<'fix'> & { template?: string }) {
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
            disabled={draft.template !== undefined}
            value={draft.settings[setting.id] ?? setting.current}
            onChange={(event) =>
              onChange({ ...draft, settings: { ...draft.settings, [setting.id]: event.target.value } })
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
      {template !== undefined && (
        <Disclosure summary="Or edit the template">
          <div className="space-y-3 p-4">
            <TextArea
              label="Template"
              hint="Any change counts with which the above holds. What you edit here stands in the place of the settings."
              rows={16}
              spellCheck={false}
              className="block w-full rounded-lg border border-line-strong bg-raised px-3 py-2 font-mono text-sm"
              value={draft.template ?? template}
              onChange={({ target: { value } }) =>
                onChange({ form: 'fix', settings: draft.settings, ...(value !== template && { template: value }) })
              }
            />
            {draft.template !== undefined && (
              <Button look="quiet" onClick={() => onChange({ form: 'fix', settings: draft.settings })}>
                Back to the settings
              </Button>
            )}
          </div>
        </Disclosure>
      )}
    </fieldset>
  );
}
