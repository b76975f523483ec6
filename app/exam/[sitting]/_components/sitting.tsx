'use client';

import { ArrowLeft, ArrowRight, Flag, LayoutList } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { Options } from '@/components/exam/options';
import { Overview } from '@/components/exam/overview';
import { Palette } from '@/components/exam/question-list';
import { SavedNote } from '@/components/exam/saved-note';
import { standingOf } from '@/components/exam/standing';
import { Timer } from '@/components/exam/timer';
import { useKey } from '@/components/keys/keys';
import { usePickKeys } from '@/components/question/pick-keys';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { Key } from '@/components/ui/key';
import { Notice } from '@/components/ui/notice';
import type { OpenExam } from '@/server/usecases/load-exam';
import { useHiddenTime } from '../../../_client/hidden-time';
import { reach } from '../../../_client/reach';
import { handIn } from '../../actions';
import { useJournal } from './use-journal';

type View = number | 'overview';

/** An open sitting: one question at a time, or all of them at a glance. */
export function Sitting({ exam, at }: { exam: OpenExam; at: View }) {
  const router = useRouter();
  const { standing, change, sync } = useJournal(exam);
  const [view, setView] = useState<View>(at);
  const [over, setOver] = useState(false);
  const [hidden, hide] = useHiddenTime();
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const last = exam.questions.length;
  const place = view === 'overview' ? undefined : Math.min(Math.max(1, view), last);
  const question = exam.questions.find((one) => one.place === place);
  const marks = (place !== undefined && standing.marks.get(place)) || {};
  const listed = exam.questions.map((one) => {
    const its = standing.marks.get(one.place) ?? {};
    return {
      place: one.place,
      standing: standingOf(one.question, its),
      flagged: its.flagged?.value ?? false,
      beginning: one.stem.replace(/\s+/g, ' ').slice(0, 140),
    };
  });

  const open = (to: View) => {
    setView(to);
    window.history.replaceState(null, '', `?q=${to}`);
    window.scrollTo({ top: 0 });
    requestAnimationFrame(() => title.current?.focus({ preventScroll: true }));
  };
  const end = () =>
    startTransition(async () => {
      await sync();
      const reply = await reach(() => handIn({ sittingId: exam.id }));
      setTrouble(reply.ok ? undefined : reply.error);
      if (reply.ok) window.scrollTo({ top: 0 });
    });

  const { state } = standing;
  useEffect(() => {
    if (state === 'ended') router.refresh();
  }, [state, router]);
  const tryToEnd = useEffectEvent(end);
  useEffect(() => {
    if (!over) return;
    tryToEnd();
    // The server ends it in any case; this is for whoever waits for the report.
    const again = setInterval(() => tryToEnd(), 5000);
    return () => clearInterval(again);
  }, [over]);

  const flag = () => place !== undefined && change({ place, field: 'flagged', value: !marks.flagged?.value });
  const keys = {
    flag: useKey('flag', flag, question !== undefined),
    next: useKey('next', () => open(place === undefined || place === last ? 'overview' : place + 1)),
    previous: useKey('previous', () => open(place === undefined ? last : Math.max(1, place - 1))),
    overview: useKey('overview', () => open('overview')),
  };
  usePickKeys(form, over ? undefined : 'pick');

  return (
    <div className="space-y-6">
      <div className="sticky top-0 z-20 -mx-5 flex flex-wrap items-center justify-between gap-x-4 border-b border-line bg-paper px-5">
        <p className="font-medium whitespace-nowrap">
          {exam.code} <span className="text-ink-soft">event delivery</span>
        </p>
        <div className="flex items-center gap-x-3">
          <SavedNote state={state} />
          <Timer
            remainingMs={standing.remainingMs ?? exam.remainingMs}
            totalMs={exam.totalMs}
            hidden={hidden}
            onHide={hide}
            onOver={() => setOver(true)}
          />
        </div>
        {/* In the bar, which is in sight wherever one has scrolled to. */}
        <div className="w-full space-y-2 pb-2 empty:hidden">
          {over && (
            <Notice>Time is up. What was saved counts; your report comes as soon as the server is reached.</Notice>
          )}
          {standing.overruled !== undefined && (
            <Notice>
              Question {standing.overruled} was changed in another tab or on another device as well. That change stands;
              look whether it is the one you want.
            </Notice>
          )}
        </div>
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
        {question && place !== undefined ? (
          <article aria-labelledby="question-title" className="min-w-0 space-y-6">
            <h1 id="question-title" ref={title} tabIndex={-1} className="text-2xl outline-none sm:text-3xl">
              Question {place} of {last}
            </h1>
            {question.stem
              .split(/\n{2,}/)
              .flatMap((text) => text.trim() || [])
              .map((text) => (
                <p key={text} className="max-w-2xl text-lg whitespace-pre-line">
                  {text}
                </p>
              ))}
            <Disclosure key={`template ${place}`} summary="Template">
              <CodeBlock text={question.template} label="Template of this question" />
            </Disclosure>
            <form ref={form} onSubmit={(event) => event.preventDefault()} noValidate>
              <Options
                key={place}
                question={question.question}
                marks={marks}
                onAnswer={(value) => change({ place, field: 'answer', value })}
                onStrike={(value) => change({ place, field: 'struck', value })}
              />
            </form>
            <div className="flex flex-wrap items-center gap-3">
              <Button look="quiet" disabled={place === 1} onClick={() => open(place - 1)}>
                <ArrowLeft aria-hidden className="size-4" /> Previous {hint(keys.previous)}
              </Button>
              <Button look="quiet" aria-pressed={marks.flagged?.value ?? false} onClick={flag}>
                <Flag aria-hidden className={`size-4 ${marks.flagged?.value ? 'fill-current text-warn' : ''}`} />
                {marks.flagged?.value ? 'Flagged' : 'Flag'} {hint(keys.flag)}
              </Button>
              <Button className="ml-auto" onClick={() => open(place === last ? 'overview' : place + 1)}>
                {place === last ? 'Review' : 'Next'} {hint(keys.next)} <ArrowRight aria-hidden className="size-4" />
              </Button>
            </div>
          </article>
        ) : (
          <section aria-labelledby="review-title" className="min-w-0 space-y-6">
            <h1 id="review-title" ref={title} tabIndex={-1} className="text-2xl outline-none sm:text-3xl">
              Review before you hand in
            </h1>
            <Overview questions={listed} onOpen={open} busy={busy} trouble={trouble} onHandIn={end} />
          </section>
        )}
        <aside
          aria-label="All questions"
          className={`space-y-4 lg:sticky lg:top-20 ${view === 'overview' ? 'hidden lg:block' : ''}`}
        >
          <Palette questions={listed} here={place ?? 0} onOpen={open} />
          <Button
            look="quiet"
            className="w-full"
            aria-current={view === 'overview' ? 'step' : undefined}
            onClick={() => open('overview')}
          >
            <LayoutList aria-hidden className="size-4" /> Review and hand in {hint(keys.overview)}
          </Button>
        </aside>
      </div>
    </div>
  );
}

const hint = (key: string | undefined): ReactNode => key && <Key name={key} />;
