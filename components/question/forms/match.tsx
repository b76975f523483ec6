'use client';

import type { FormProps } from './index';
import { Pairs } from './pairs';

export function MatchForm({ question, draft, onChange }: FormProps<'match'>) {
  return (
    <Pairs
      legend="Match each to what is true of it"
      prompt="Choose one"
      things={question.sources}
      choices={question.properties}
      chosen={draft.pairs}
      onChoose={(pairs) => onChange({ form: 'match', pairs })}
    />
  );
}
