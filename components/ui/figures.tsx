interface Props {
  figures: readonly { readonly name: string; readonly value: string }[];
}

/** A few numbers that sum a page up, side by side. */
export function Figures({ figures }: Props) {
  return (
    <dl className="grid gap-4 sm:grid-cols-3">
      {figures.map(({ name, value }) => (
        <div key={name} className="rounded-card border border-line bg-raised p-4">
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
