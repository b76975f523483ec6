const prefix = 'family:';

/** A question family is a card too: each review draws a fresh question. Flashcards keep their own ids. */
export const cardOfFamily = (familyId: string): string => `${prefix}${familyId}`;

/** The family of a card, or undefined for a flashcard. */
export const familyOfCard = (cardId: string): string | undefined =>
  cardId.startsWith(prefix) ? cardId.slice(prefix.length) : undefined;
