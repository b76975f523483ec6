'use client';

import type { ComponentProps } from 'react';
import { startPractice } from '../practice/actions';
import { StartButton } from './start-button';

interface Props extends Omit<ComponentProps<typeof StartButton>, 'start'> {
  /** What to draw from; everything when left out. */
  wanted?: { topic?: string; familyId?: string };
}

/** One click to a question. */
export function BeginButton({ wanted = {}, ...button }: Props) {
  return <StartButton start={() => startPractice(wanted)} {...button} />;
}
