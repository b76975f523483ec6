import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHead } from '@/components/ui/page-head';
import { loadExample } from '@/server/usecases/play-example';
import { paths } from '../../../../paths';
import { ReplayView } from '../../../_components/replay-view';
import { positionIn } from '../../../position';

interface Props {
  params: Promise<{ lesson: string; scenario: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
}

const titleOf = (scenario: string): string => `Replay: ${scenario.replaceAll('-', ' ')}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf((await params).scenario) };
}

export default async function ExampleReplayPage({ params, searchParams }: Props) {
  const { lesson, scenario } = await params;
  const example = loadExample(lesson, scenario);
  if (!example) notFound();
  const { facts, stage, predictions, diagram } = example;
  return (
    <>
      <PageHead title={titleOf(scenario)}>
        A worked example of the lesson{' '}
        <Link className="text-accent underline decoration-1 underline-offset-3" href={paths.lesson(example.lesson.id)}>
          {example.lesson.title}
        </Link>
      </PageHead>
      <ReplayView
        name={scenario}
        aws={facts}
        stage={stage}
        predictions={predictions}
        diagram={diagram}
        position={positionIn(await searchParams)}
        link={paths.exampleReplay(lesson, scenario)}
      />
    </>
  );
}
