'use client';

import { useId, useState } from 'react';
import { Select } from '@/components/ui/select';
import { StartButton } from '../../_client/start-button';
import { begin } from '../actions';

interface Props {
  signedIn: boolean;
  of: { packId: string } | { missedOf: string };
  /** Without extra time. */
  minutes: number;
  label: string;
}

const choices = [0, 25, 50, 100] as const;

/** How much time, and one click: then the clock runs. */
export function BeginExam({ signedIn, of, minutes, label }: Props) {
  const id = useId();
  const [extraTime, setExtraTime] = useState<(typeof choices)[number]>(0);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="space-y-1.5">
        <label htmlFor={id} className="block text-sm font-medium">
          Time
        </label>
        <Select
          id={id}
          className="w-64"
          value={extraTime}
          onChange={(event) => setExtraTime(choices.find((one) => String(one) === event.target.value) ?? 0)}
        >
          {choices.map((extra) => (
            <option key={extra} value={extra}>
              {Math.ceil((minutes * (100 + extra)) / 100)} minutes{extra === 0 ? '' : `, ${extra} % extra time`}
            </option>
          ))}
        </Select>
      </div>
      <StartButton signedIn={signedIn} start={() => begin({ of, extraTime })} meanwhile="Drawing your questions…">
        {label}
      </StartButton>
    </div>
  );
}
