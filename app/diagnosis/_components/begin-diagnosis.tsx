'use client';

import type { ReactNode } from 'react';
import { StartButton } from '../../_client/start-button';
import { start } from '../actions';

/** One click to the first question, or to the one that is open. */
export function BeginDiagnosis({ signedIn, children }: { signedIn: boolean; children: ReactNode }) {
  return (
    <StartButton signedIn={signedIn} start={() => start({})}>
      {children}
    </StartButton>
  );
}
