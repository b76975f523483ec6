import { useId } from 'react';
import type { Knob } from '@/scenario/knobs';

interface Props {
  knob: Knob;
  value: number;
  onChange: (value: number) => void;
}

/** One value to change; what differs from the set-up says so. */
export function KnobField({ knob: { label, kind, value: original }, value, onChange }: Props) {
  const id = useId();
  const [owner = '', setting = ''] = label.split(': ');
  const changed = value !== original;
  const name = (
    <span className="min-w-0">
      <span className="block text-sm text-ink-soft">{owner}</span>
      <span className="block font-medium">{setting}</span>
    </span>
  );
  return (
    <div
      className={`flex items-center justify-between gap-3 rounded-lg border px-3 py-2 ${changed ? 'border-accent bg-accent-wash' : 'border-line bg-raised'}`}
    >
      <label htmlFor={id} className="min-w-0">
        {name}
        {changed && <span className="block text-xs text-accent">was {sayValue(kind, original)}</span>}
      </label>
      {kind === 'permission' ? (
        <input
          id={id}
          type="checkbox"
          className="size-6 shrink-0 accent-accent"
          checked={value === 1}
          onChange={(event) => onChange(event.target.checked ? 1 : 0)}
        />
      ) : (
        <span className="flex shrink-0 items-center gap-1.5">
          <input
            id={id}
            type="number"
            inputMode="numeric"
            min={0}
            step={1}
            className="h-11 w-24 rounded-lg border border-line-strong bg-raised px-3 text-right tabular-nums"
            value={Number.isNaN(value) ? '' : value}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          <span className="w-3 text-sm text-ink-soft">{kind === 'seconds' ? 's' : ''}</span>
        </span>
      )}
    </div>
  );
}

const sayValue = (kind: Knob['kind'], value: number): string =>
  kind === 'permission' ? 'allowed' : kind === 'seconds' ? `${value} s` : String(value);
