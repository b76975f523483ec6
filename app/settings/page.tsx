import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { optionalLearner } from '@/server/auth/learner';
import { now } from '@/server/clock';
import { loadFit } from '@/server/usecases/fit-parameters';
import { loadSettings } from '@/server/usecases/study-settings';
import { ThemeChoice } from '../_client/theme-choice';
import { paths } from '../paths';
import { chosenTheme } from '../theme';
import { learnerZone } from '../zone';
import { FitBox } from './_components/fit-box';
import { KeysForm } from './_components/keys-form';
import { StudyForm } from './_components/study-form';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const learner = await optionalLearner();
  const loaded = learner && (await loadSettings({ learnerId: learner.id }));
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Settings" />
      <div className="space-y-12">
        {loaded ? (
          <Section id="study" title="Study">
            <StudyForm settings={loaded.settings} />
          </Section>
        ) : (
          <Section id="study" title="Study">
            <p className="text-ink-soft">
              How you study is kept with your answers. Answer a first question or{' '}
              <Link href={paths.signIn} className="link">
                sign in
              </Link>
              , and the settings are here.
            </p>
          </Section>
        )}
        {loaded && (
          <Section id="day" title="Your day">
            <p className="text-ink-soft">
              A day of study runs from 4:00 in the morning to 4:00 in the morning, so that a late evening still counts
              for its day. Your time zone is <strong className="font-medium text-ink">{await learnerZone()}</strong>, as
              this browser says; when you travel, it travels with you, and days that are over stay as they were.
            </p>
          </Section>
        )}
        {learner && (
          <Section id="fit" title="Your own schedule">
            <FitBox fit={await loadFit({ learnerId: learner.id, now: now() })} />
          </Section>
        )}
        {loaded && (
          <Section id="keys" title="Keys">
            <p className="text-ink-soft">
              <kbd className="font-mono">{loaded.keys.help}</kbd> shows them all. They never act while you type.
            </p>
            <KeysForm on={loaded.settings.keys} keys={loaded.keys} />
          </Section>
        )}
        <Section id="theme" title="Theme">
          <p className="text-ink-soft">It holds for this browser.</p>
          <ThemeChoice chosen={await chosenTheme()} label="Theme of the pages" />
        </Section>
        <Section id="motion" title="Motion">
          <p className="text-ink-soft">
            Replays move unless your system asks for reduced motion; then each step is shown at once.
          </p>
        </Section>
      </div>
    </div>
  );
}
