import type { Metadata } from 'next';
import Link from 'next/link';
import { Prose } from '@/components/prose/prose';
import { Empty } from '@/components/ui/empty';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { requireLearner } from '@/server/auth/learner';
import { compiledCourse } from '@/server/compiled-course';
import { lessonOfCard } from '@/server/usecases/lesson-of-card';
import { loadMarkedCards, type MarkedCard } from '@/server/usecases/load-marked-cards';
import { paths } from '../../paths';
import { MarkButton } from './_components/mark-button';

export const metadata: Metadata = { title: 'Cards set aside' };

/** What the learner suspended or flagged, and what is forgotten again and again. */
export default async function MarkedCardsPage() {
  const learner = await requireLearner();
  const cards = await loadMarkedCards({ learnerId: learner.id });
  const leeches = cards.filter(({ leechOf, suspended }) => leechOf !== undefined && !suspended);
  const suspended = cards.filter((card) => card.suspended);
  const flagged = cards.filter((card) => card.flagged);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead
        title="Cards set aside"
        eyebrow={
          <Link href={paths.review} className="hover:text-ink hover:underline">
            Review
          </Link>
        }
      >
        What you suspended or flagged, and what you forget again and again.
      </PageHead>
      {cards.length === 0 && (
        <Empty title="None">
          In a review, Suspend takes a card out until you bring it back, and Flag keeps it in sight.
        </Empty>
      )}
      <div className="space-y-12">
        {leeches.length > 0 && (
          <Section id="leeches" title="Forgotten again and again">
            <p className="text-ink-soft">
              Another try rarely helps. Read the lesson, or suspend the card until you know what it builds on.
            </p>
            <Cards cards={leeches} how="suspend" name="Suspend" />
          </Section>
        )}
        {suspended.length > 0 && (
          <Section id="suspended" title="Suspended">
            <Cards cards={suspended} how="resume" name="Bring back" />
          </Section>
        )}
        {flagged.length > 0 && (
          <Section id="flagged" title="Flagged">
            <Cards cards={flagged} how="unflag" name="Unflag" />
          </Section>
        )}
      </div>
    </div>
  );
}

interface Props {
  cards: readonly MarkedCard[];
  how: 'suspend' | 'resume' | 'unflag';
  name: string;
}

function Cards({ cards, how, name }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {cards.map((card) => {
        const lesson = lessonOfCard(card.id);
        return (
          <li key={card.id} className="grid items-center gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_auto]">
            <div className="space-y-1">
              {card.title ? <p>{card.title}</p> : <Front cardId={card.id} />}
              <p className="text-sm text-ink-soft">
                {card.title ? 'Question' : 'Flashcard'} on{' '}
                {lesson ? (
                  <Link href={paths.lesson(lesson.id)} className="link">
                    {lesson.title}
                  </Link>
                ) : (
                  card.topicTitle
                )}
                {card.leechOf !== undefined && `, forgotten ${card.leechOf} times`}
              </p>
            </div>
            <MarkButton cardId={card.id} how={how}>
              {name}
            </MarkButton>
          </li>
        );
      })}
    </ul>
  );
}

function Front({ cardId }: { cardId: string }) {
  const card = compiledCourse().course.flashcards.find(({ id }) => id === cardId);
  return card && <Prose tree={card.front} />;
}
