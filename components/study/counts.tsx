interface Props {
  counts: { readonly new: number; readonly learning: number; readonly due: number };
}

/** How much there is to review, told apart by words. */
export function Counts({ counts }: Props) {
  const parts = [
    { name: 'new', count: counts.new },
    { name: 'learning', count: counts.learning },
    { name: 'due', count: counts.due },
  ];
  return (
    <ul aria-label="Left today" className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft tabular-nums">
      {parts.map(({ name, count }) => (
        <li key={name}>
          <span className="font-semibold text-ink">{count}</span> {name}
        </li>
      ))}
    </ul>
  );
}
