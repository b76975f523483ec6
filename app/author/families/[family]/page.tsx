import { randomInt } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect } from 'next/navigation';
import * as z from 'zod';
import { BeliefTable } from '@/components/author/belief-table';
import { Replay } from '@/components/replay/replay';
import { CodeBlock } from '@/components/ui/code-block';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { listVariants, previewFamily } from '@/server/usecases/preview-family';
import { paths } from '../../../paths';
import { theirClock } from '../../../zone';
import { forReaders } from '../../guard';
import { Repairs } from './_components/repairs';
import { SeedPicker } from './_components/seed-picker';
import { VariantBrowser } from './_components/variant-browser';

export const metadata: Metadata = { title: 'Preview' };

interface Props {
  params: Promise<{ family: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const seed = z.coerce.number().int().min(0).max(0xffff_ffff);
/** What stands in the address; what cannot be read is as if it were left out. */
const address = z.object({
  seed: seed.catch(1),
  from: seed.optional().catch(undefined),
  belief: z.string().max(100).optional().catch(undefined),
  deep: z.literal('1').optional().catch(undefined),
});

const listed = 20;

export default async function FamilyPage({ params, searchParams }: Props) {
  const { family: familyId } = await params;
  const at = address.parse(await searchParams);
  const preview = await forReaders((learnerId) => previewFamily({ ...at, deep: at.deep === '1', familyId, learnerId }));
  if (!preview) notFound();
  const { family, drawn, fitness, unfit, looked, retired, variantRetired, retirements, regradings } = preview;
  // A renamed family is found under its old id.
  if (family.id !== familyId) permanentRedirect(paths.authorFamily(family.id, at.seed));
  const learner = await optionalLearner();
  const from = at.from ?? at.seed;
  const variants = await listVariants({ familyId, learnerId: learner?.id, from, count: listed });
  const say = await theirClock();
  const beliefHref = (belief: string) => `${paths.authorFamily(family.id, at.seed)}&belief=${belief}#replay-title`;
  return (
    <div className="space-y-12">
      <div className="space-y-6">
        <PageHead title={drawn?.title ?? family.title}>
          <span className="font-mono text-base">{family.id}</span> · {family.form} · {family.topic}
        </PageHead>
        {fitness && (
          <p className="text-ink-soft">
            {fitness.fit} of {fitness.seeds} draws fit, {fitness.distinct} distinct, {fitness.pairs} pairs,{' '}
            {fitness.shapes} shapes, difficulty {fitness.difficulty}
          </p>
        )}
        {retired && <Out>The whole family has been taken out. Why: {retired.reason}</Out>}
        {variantRetired && <Out>This variant has been taken out. Why: {variantRetired.reason}</Out>}
        <SeedPicker familyId={family.id} seed={at.seed} random={randomInt(2 ** 32)} />
        {unfit.length > 0 && (
          <div role="note" className="rounded-card border border-bad bg-bad-wash px-4 py-3">
            <p className="font-medium">Seed {at.seed} is never asked:</p>
            <ul className="list-disc pl-6">
              {unfit.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {drawn && (
        <>
          <div className="max-w-3xl space-y-5">
            {drawn.stem.split(/\n{2,}/).map((text) => (
              <p key={text} className="text-lg whitespace-pre-line">
                {text}
              </p>
            ))}
            {drawn.options.length > 0 && (
              <ul aria-label="Options" className="divide-y divide-line rounded-card border border-line bg-raised">
                {drawn.options.map(({ id, text, correct, belief }) => (
                  <li key={id} className="px-4 py-2.5">
                    <span className={correct ? 'font-medium text-good' : ''}>
                      {text}
                      {correct && ' (key)'}
                    </span>
                    {belief && <span className="block text-sm text-ink-soft">{belief}</span>}
                  </li>
                ))}
              </ul>
            )}
            <p className="text-lg">
              <span className="text-ink-soft">Key:</span> <strong className="font-semibold">{drawn.keyText}</strong>{' '}
              <span className="text-base text-ink-soft">
                {drawn.confirmed ? 'confirmed by the run' : 'which the run does not confirm'}
                {looked && `, the same in ${looked.confirmed.same} of ${looked.confirmed.seeds} seeds of the engine`}
              </span>
            </p>
            <Disclosure summary="Hints">
              <ol className="list-decimal space-y-1 px-9 py-3">
                {drawn.hints.map((hint) => (
                  <li key={hint}>{hint}</li>
                ))}
              </ol>
            </Disclosure>
            {looked ? (
              <Disclosure summary={`Needed rules: ${looked.needed.length}`}>
                <ul className="space-y-2 px-4 py-3 text-sm">
                  {looked.needed.map(({ id, statement }) => (
                    <li key={id}>
                      <span className="font-mono break-all">{id}</span>
                      <span className="block text-ink-soft">{statement}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ) : (
              <Link
                href={`${paths.authorFamily(family.id, at.seed)}&deep=1`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                Look through this variant: is it fit, is the key the same in all seeds, which rules does it need?
              </Link>
            )}
            <Disclosure summary="Parameters">
              <CodeBlock text={drawn.parameters} label="Parameters of this variant" />
            </Disclosure>
            <Disclosure summary="Set-up">
              <CodeBlock text={drawn.scenario} label="Set-up of this variant" />
            </Disclosure>
          </div>
          <section aria-labelledby="beliefs" className="space-y-4">
            <h2 id="beliefs" className="text-2xl">
              Beliefs
            </h2>
            <BeliefTable
              beliefs={drawn.beliefs.map((one) => ({ ...one, href: beliefHref(one.id) }))}
              shown={drawn.believed}
            />
          </section>
          <section aria-labelledby="replay-title" className="space-y-4">
            <h2 id="replay-title" className="text-2xl">
              Replay
            </h2>
            {drawn.believed && (
              <p className="text-ink-soft">
                Beside it the world of “{drawn.believed}”. {drawn.replay.explanation}
              </p>
            )}
            <Replay name="replay" {...drawn.replay} />
          </section>
        </>
      )}
      <section aria-labelledby="variants" className="space-y-4">
        <h2 id="variants" className="text-2xl">
          Variants from seed {from} on
        </h2>
        <VariantBrowser
          familyId={family.id}
          mayRetire={learner?.isAuthor === true}
          variants={variants.map((one) => ({ ...one, href: paths.authorFamily(family.id, one.seed) }))}
        />
        <p className="flex gap-6">
          {from > 1 && (
            <Link
              href={`${paths.authorFamily(family.id, at.seed)}&from=${Math.max(1, from - listed)}#variants`}
              className="flex min-h-11 items-center text-accent underline underline-offset-3"
            >
              Earlier seeds
            </Link>
          )}
          <Link
            href={`${paths.authorFamily(family.id, at.seed)}&from=${from + listed}#variants`}
            className="flex min-h-11 items-center text-accent underline underline-offset-3"
          >
            Later seeds
          </Link>
        </p>
      </section>
      {learner?.isAuthor && (
        <Repairs
          familyId={family.id}
          seed={at.seed}
          wholeRetired={retired !== undefined}
          retirements={retirements.map(({ variant, seed: drawnFrom, reason, at: when }) => ({
            ...{ variant, reason, at: say(when) },
            href: drawnFrom === undefined ? undefined : paths.authorFamily(family.id, drawnFrom),
          }))}
          regradings={regradings.map((one) => ({ ...one, at: say(one.at) }))}
        />
      )}
    </div>
  );
}

const Out = ({ children }: { children: React.ReactNode }) => (
  <p role="note" className="rounded-card border border-line-strong bg-sunken px-4 py-3">
    {children}
  </p>
);
