interface Props {
  name: string;
  legend: string;
  choices: readonly { readonly value: string; readonly text: string }[];
  /** The choice that is made beforehand. */
  chosen?: string;
}

/** One of a few. */
export function RadioGroup({ name, legend, choices, chosen }: Props) {
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 font-medium">{legend}</legend>
      {choices.map(({ value, text }) => (
        <label key={value} className="flex min-h-11 items-center gap-3 rounded-lg px-2 hover:bg-sunken">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="size-4.5 shrink-0 accent-(--accent)"
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
