import Link from 'next/link';
import { Walk } from '@/components/home/walk';
import { BeginButton } from '../_client/begin-button';
import { paths } from '../paths';

/** For somebody new: the whole product on one screen, and one thing to do. */
export function FirstPage({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="grid items-start gap-x-16 gap-y-12 py-2 lg:grid-cols-[1.15fr_1fr] lg:py-8">
      <div className="space-y-7">
        <h1 className="text-5xl leading-[1.02] sm:text-7xl">Where does the event go?</h1>
        <p className="max-w-xl text-lg text-ink-soft sm:text-xl">
          Redrive is a course on how AWS Lambda events get delivered. You see a real set-up and predict what it will do.
          Then it is run, and you watch the world you believed in beside the one AWS built.
        </p>
        <div className="space-y-4">
          <BeginButton signedIn={signedIn} className="px-9 text-lg">
            Start
          </BeginButton>
        </div>
        <p className="text-ink-soft">
          No account needed. Or first{' '}
          <Link href={paths.diagnosis} className="link">
            find out what you believe
          </Link>
          .
        </p>
      </div>
      <Walk />
    </div>
  );
}
