interface Props {
  /** When it was answered, for a person and for a machine. */
  answered: { readonly text: string; readonly iso: string };
  since: {
    readonly effect: 'nothing' | 'run' | 'answer' | 'question' | 'gone';
    readonly keyText?: string;
    readonly family: 'same' | 'edited' | 'gone';
  };
}

/** When the question was answered, and what has changed since: the verdict below is the one that was given then. */
export function SinceNote({ answered, since }: Props) {
  const changes = [familyChange[since.family], engineChange(since)].filter(Boolean);
  return (
    <div className="space-y-2">
      <p className="text-sm text-ink-soft">
        Answered <time dateTime={answered.iso}>{answered.text}</time>
      </p>
      {changes.length > 0 && (
        <div role="note" className="space-y-2 rounded-card border border-line-strong bg-sunken px-4 py-3">
          {changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
        </div>
      )}
    </div>
  );
}

const familyChange = {
  same: '',
  edited: 'This question has been edited since. You see it as it was.',
  gone: 'This question is not asked any more. You see it as it was.',
};

function engineChange({ effect, keyText }: Props['since']): string {
  switch (effect) {
    case 'nothing':
      return '';
    case 'run':
      return 'The simulation has changed since. The answer is the same, but its run differs from the one that you saw: the replay is of today.';
    case 'answer':
      return `The simulation has changed since, and its answer is now “${keyText}”. Your verdict stays as it was given; the replay is of today.`;
    case 'question':
      return 'The simulation has changed since, and would ask another question in this place. What was stored is below; its replay cannot be shown any more.';
    case 'gone':
      return 'The simulation has changed since, and cannot draw this question any more. What was stored is below; its replay cannot be shown any more.';
  }
}
