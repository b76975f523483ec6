'use client';

import type { FormProps } from './index';
import { Pairs } from './pairs';

export function PlaceForm({ question, draft, onChange }: FormProps<'place'>) {
  return (
    <Pairs
      legend="Where does each end up?"
      prompt="Choose a place"
      things={question.items}
      choices={question.places}
      chosen={draft.places}
      onChoose={(places) => onChange({ form: 'place', places })}
    />
  );
}
