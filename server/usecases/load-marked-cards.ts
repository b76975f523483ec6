import { familyOfCard } from '../../study';
import { compiledCourse } from '../compiled-course';
import { cardStandings } from './card-history';

/** A card that the learner set aside or flagged, or that is forgotten again and again. */
export interface MarkedCard {
  readonly id: string;
  /** Of a question; a flashcard is told by its front. */
  readonly title?: string;
  readonly topicTitle: string;
  readonly suspended: boolean;
  readonly flagged: boolean;
  /** How often it was forgotten, where that is too often. */
  readonly leechOf?: number;
}

/** Cards of the course that something is noted of, in reading order. */
export async function loadMarkedCards({ learnerId }: { readonly learnerId: string }): Promise<readonly MarkedCard[]> {
  const { topics, flashcards, families } = compiledCourse().course;
  const titleOf = (topic: string) => topics.find(({ id }) => id === topic)?.title ?? topic;
  return [...(await cardStandings(learnerId))]
    .flatMap(([id, { state }]): MarkedCard[] => {
      const familyId = familyOfCard(id);
      const family = families.find((one) => one.id === familyId);
      const topic = family?.topic ?? flashcards.find((card) => card.id === id)?.topic;
      if (!state || topic === undefined || !(state.suspended || state.flagged || state.leech)) return [];
      const { suspended, flagged, leech, card } = state;
      return [
        {
          ...{ id, topicTitle: titleOf(topic), suspended, flagged },
          ...(family && { title: family.title }),
          ...(leech && { leechOf: card.lapses }),
        },
      ];
    })
    .toSorted((a, b) => a.topicTitle.localeCompare(b.topicTitle) || a.id.localeCompare(b.id));
}
