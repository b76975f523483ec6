import { CloudCheck, CloudOff, RefreshCw } from 'lucide-react';

const states = {
  saved: { Icon: CloudCheck, text: 'Saved' },
  saving: { Icon: RefreshCw, text: 'Saving…' },
  waiting: { Icon: CloudOff, text: 'Not saved yet' },
  ended: { Icon: CloudCheck, text: 'Ended' },
};

/** Whether the server has the answers. Only that it has not is read out. */
export function SavedNote({ state }: { state: keyof typeof states }) {
  const { Icon, text } = states[state];
  return (
    <>
      <p
        data-state={state}
        className={`flex min-h-11 w-32 items-center gap-1.5 text-sm ${state === 'waiting' ? 'text-warn' : 'text-ink-soft'}`}
      >
        <Icon aria-hidden className="size-4" />
        {text}
      </p>
      <p role="status" className="sr-only">
        {state === 'waiting' && 'Not saved yet. Your answers are kept in this browser until the server is reached.'}
      </p>
    </>
  );
}
