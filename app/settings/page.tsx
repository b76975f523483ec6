import type { Metadata } from 'next';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { ThemeChoice } from '../_client/theme-choice';
import { chosenTheme } from '../theme';

export const metadata: Metadata = { title: 'Settings' };

const keys = [
  ['Ctrl or Cmd K', 'search the course and go to any page'],
  ['Enter', 'check the answer, then go on to the next question'],
  ['Space', 'turn the flashcard over; then it counts as Good'],
  ['1 and 3', 'on the back of a flashcard: Again and Good'],
] as const;

export default async function SettingsPage() {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Settings">They hold for this browser.</PageHead>
      <div className="space-y-12">
        <Section id="theme" title="Theme">
          <ThemeChoice chosen={await chosenTheme()} label="Theme of the pages" />
        </Section>
        <Section id="motion" title="Motion">
          <p className="text-ink-soft">
            Replays move unless your system asks for reduced motion; then each step is shown at once.
          </p>
        </Section>
        <Section id="keys" title="Keys">
          <p className="text-ink-soft">Keys without Ctrl act only where the focus is, so none can surprise you.</p>
          <dl className="divide-y divide-line border-y border-line">
            {keys.map(([key, does]) => (
              <div key={key} className="grid gap-x-6 py-2.5 sm:grid-cols-[10rem_1fr]">
                <dt className="font-mono text-sm/6">{key}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </div>
  );
}
