import { createGuest } from '../../server/usecases/create-guest';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';

// A server in small, for a test that kills it: reviews the same card again and again, several at a time, and says each
// one that was acknowledged. Its first line is the learner.
const now = Date.now();
const { id: learnerId } = await createGuest({ address: '127.0.0.1', now: new Date(now) });
console.log(learnerId);

for (let round = 0; ; round++) {
  const ids = Array.from({ length: 4 }, (_, at) => `killed-${4 * round + at}`);
  console.log(ids.map((id) => `sent ${id}`).join('\n'));
  await Promise.all(
    ids.map(async (reviewId, at) => {
      const when = new Date(now + (4 * round + at) * 60_000);
      const rating = (round + at) % 3 === 0 ? 'again' : 'good';
      await reviewFlashcard({ learnerId, cardId: 'received-not-deleted', rating, reviewId, now: when });
      console.log(`kept ${reviewId}`);
    }),
  );
}
