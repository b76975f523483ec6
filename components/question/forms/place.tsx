'use client';

import { useId } from 'react';
import type { FormProps } from './index';

export function PlaceForm({ question, draft, onChange }: FormProps<'place'>) {
  const id = useId();
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-3 font-medium">Where does each end up?</legend>
      {question.items.map((item) => (
        <div
          key={item.id}
          className="flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-3 sm:flex-row sm:items-center"
        >
          <label htmlFor={`${id}-${item.id}`} className="grow">
            {item.text}
          </label>
          <select
            id={`${id}-${item.id}`}
            className="min-h-11 rounded-lg border border-line-strong bg-raised px-3 sm:w-72"
            value={draft.places[item.id] ?? ''}
            onChange={(event) =>
              onChange({ form: 'place', places: { ...draft.places, [item.id]: event.target.value } })
            }
          >
            <option value="" disabled>
              Choose a place
            </option>
            {question.places.map((place) => (
              <option key={place.id} value={place.id}>
                {place.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
