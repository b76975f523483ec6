import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';

// A process of its own: fitting takes a core for seconds, and the server must answer meanwhile. Lists of items come in
// on the standard input as JSON, the weights fitted to each list go out.
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const lists = JSON.parse(Buffer.concat(chunks).toString('utf8'));

const fitted = [];
for (const items of lists) {
  const trainSet = items.map(
    (reviews) => new FSRSBindingItem(reviews.map(({ rating, days }) => new FSRSBindingReview(rating, days))),
  );
  fitted.push(await computeParameters(trainSet, { enableShortTerm: true, numRelearningSteps: 1 }));
}
process.stdout.write(JSON.stringify(fitted), () => process.exit(0));
