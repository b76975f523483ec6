'use client';

import { useId, useState } from 'react';
import type { FormProps } from './index';

export function NumberForm({ question, onChange }: FormProps<'number'>) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="space-y-2">
      <label htmlFor={id} className="block font-medium">
        {question.label}
      </label>
      <div className="flex items-center gap-3">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={`${id}-unit`}
          className="min-h-12 w-32 rounded-control border border-line-strong bg-raised px-3 font-mono text-lg"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            const typed = event.target.value.trim().replace(',', '.');
            onChange({ form: 'number', value: typed === '' ? Number.NaN : Number(typed) });
          }}
        />
        <span id={`${id}-unit`} className="text-ink-soft">
          {question.unit}
        </span>
      </div>
    </div>
  );
}
