import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { OutsideLink } from '@/components/ui/outside-link';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { type LoadedExams, loadExams, type ShownPack } from '@/server/usecases/load-exams';
import { paths } from '../paths';
import { learnerZone, theirClock } from '../zone';
import { BeginExam } from './_components/begin-exam';

export const metadata: Metadata = { title: 'Exams' };

/** What can be sat, the exam that is open, and those that were sat. */
export default async function ExamsPage() {
  const learner = await optionalLearner();
  const loaded = await loadExams({
    ...(learner && { learnerId: learner.id }),
    now: now(),
    zone: await learnerZone(),
  });
  const { packs, open, past } = loaded;
  return (
    <>
      <PageHead title="Exams">
        The event-delivery sections of AWS exams, as the exam asks: one question a page, against the clock, and no word
        on any answer before the end. Each sitting is drawn afresh.
      </PageHead>
      <div className="space-y-12">
        {open && <OpenSitting open={open} />}
        <ul className="space-y-5">
          {packs.map((pack) => (
            <Pack key={pack.id} pack={pack} signedIn={learner !== undefined} canBegin={!open} />
          ))}
        </ul>
        {past.length > 0 && <Past past={past} say={await theirClock()} />}
      </div>
    </>
  );
}

function OpenSitting({ open }: { open: NonNullable<LoadedExams['open']> }) {
  const minutes = Math.ceil(open.remainingMs / 60_000);
  return (
    <section aria-labelledby="open" className="space-y-4 rounded-card border border-accent bg-accent-wash p-6">
      <h2 id="open" className="text-xl">
        {open.code} is open
      </h2>
      <p>
        {open.answered} of {open.questions} answered, {minutes} {minutes === 1 ? 'minute' : 'minutes'} left. The clock
        runs whether or not you are there.
      </p>
      <LinkButton href={paths.exam(open.id)}>Go on</LinkButton>
    </section>
  );
}

const inUse = {
  now: undefined,
  'not-yet': (pack: ShownPack) => `from ${day(pack.from)}`,
  'no-longer': (pack: ShownPack) => `until ${day(pack.until)}`,
};

function Pack({ pack, signedIn, canBegin }: { pack: ShownPack; signedIn: boolean; canBegin: boolean }) {
  const { id, code, title, questions, minutes, exam, domains, counts, unverified, sources } = pack;
  const when = inUse[pack.inUse]?.(pack) ?? (pack.until && `until ${day(pack.until)}`);
  return (
    <li className="space-y-4 rounded-card border border-line bg-raised p-5 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl">
          {code} <span className="text-ink-soft">{title}</span>
        </h2>
        {when && <Tag>{when}</Tag>}
      </div>
      <p>
        {questions} questions in {minutes} minutes, at the pace of the exam ({exam.questions} in {exam.minutes}).
      </p>
      {canBegin && <BeginExam signedIn={signedIn} of={{ packId: id }} minutes={minutes} label={`Begin ${code}`} />}
      <Disclosure summary="What is asked, and what is not">
        <div className="space-y-4 p-4">
          <dl className="space-y-3">
            {domains.map((domain, at) => (
              <div key={domain.id}>
                <dt className="font-medium">
                  {domain.title}, {domain.weight} % of the exam:{' '}
                  {counts[at] === 0 ? 'no questions' : counts[at] === 1 ? '1 question' : `${counts[at]} questions`}
                </dt>
                {domain.tasks.map((task) => (
                  <dd key={task.title}>{task.title}</dd>
                ))}
                <dd className="text-ink-soft">Not asked: {domain.notCovered}</dd>
              </div>
            ))}
          </dl>
          <p className="text-ink-soft">
            Domains that are covered share the questions by weight. Single and multiple response only; an option fewer
            than in the exam where a fair one could not be made. {unverified}
          </p>
          <p className="text-sm">
            {sources.map((source) => (
              <OutsideLink key={source.url} href={source.url}>
                {source.title}
              </OutsideLink>
            ))}
          </p>
        </div>
      </Disclosure>
    </li>
  );
}

function Past({ past, say }: { past: LoadedExams['past']; say: (at: Date) => string }) {
  return (
    <Section id="past" title="Your sittings">
      <ul className="divide-y divide-line border-y border-line">
        {past.map(({ id, code, missedOnly, endedAt, right, asked }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
            <Link href={paths.exam(id)} className="link">
              {code}
              {missedOnly && ', what was missed'}, {say(endedAt)}
            </Link>
            <span className="font-mono tabular-nums">
              {right} of {asked}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const day = (date = ''): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
