/** The hints taken so far; a new one is read out. */
export function Hints({ hints }: { hints: readonly string[] }) {
  return (
    <div aria-live="polite">
      {hints.length > 0 && (
        <ol aria-label="Hints" className="space-y-2 border-l-2 border-accent pl-4">
          {hints.map((hint, at) => (
            <li key={hint}>
              <span className="font-medium">Hint {at + 1}.</span> {hint}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
