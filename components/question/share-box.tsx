'use client';

import { Link2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';

interface Props {
  /** The link, if there is one. */
  link?: string;
  /** A sentence comes back when it was refused. */
  onShare: () => Promise<string | undefined>;
  onEnd: () => Promise<string | undefined>;
}

/** A link to a solved question for a colleague; whoever has it needs no account. */
export function ShareBox({ link, onShare, onEnd }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const [copied, setCopied] = useState(false);
  const [busy, startTransition] = useTransition();
  const act = (what: () => Promise<string | undefined>) => startTransition(async () => setTrouble(await what()));
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '');
    setCopied(true);
  };
  return (
    <Disclosure summary="Show it to a colleague">
      <div className="space-y-4 p-4">
        {link ? (
          <>
            <Field
              label="Link"
              hint="Shows the question, its answer and the replay. Your name and your answer are not shown."
              value={link}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <div className="flex flex-wrap items-center gap-3">
              <Button look="quiet" onClick={() => void copy()}>
                Copy link
              </Button>
              <Button
                look="danger"
                disabled={busy}
                onClick={() => {
                  setCopied(false);
                  act(onEnd);
                }}
              >
                End the link
              </Button>
              <span role="status" className="text-ink-soft">
                {copied && 'Copied.'}
              </span>
            </div>
          </>
        ) : (
          <>
            <p className="text-ink-soft">
              Whoever has the link sees the question, its answer and the replay, without an account. Your name and your
              answer are not shown, and you can end it at any time.
            </p>
            <Button look="quiet" disabled={busy} onClick={() => act(onShare)}>
              <Link2 aria-hidden className="size-4" /> Make a link
            </Button>
          </>
        )}
        {trouble && <Notice>{trouble}</Notice>}
      </div>
    </Disclosure>
  );
}
