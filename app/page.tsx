import { Walk } from '@/components/home/walk';
import { optionalLearner } from '@/server/auth/learner';
import { BeginButton } from './_client/begin-button';

/** The whole product on one screen, and one thing to do. */
export default async function HomePage() {
  const learner = await optionalLearner();
  return (
    <div className="grid items-center gap-12 py-4 lg:grid-cols-[1.1fr_1fr]">
      <div className="space-y-7">
        <h1 className="text-4xl leading-[1.08] sm:text-6xl">Where does the event go?</h1>
        <p className="max-w-xl text-lg text-ink-soft sm:text-xl">
          Redrive is a course on how AWS Lambda events get delivered. You see a real set-up and predict what it will do.
          Then it is run, and you watch the world you believed in beside the one AWS built.
        </p>
        <div className="space-y-4">
          <BeginButton signedIn={learner !== undefined} className="px-9 text-lg">
            Start
          </BeginButton>
        </div>
        <p className="text-ink-soft">No account needed. Your first question comes next.</p>
      </div>
      <Walk />
    </div>
  );
}
