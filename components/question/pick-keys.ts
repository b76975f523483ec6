import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useHotkeys } from 'react-hotkeys-hook';
import { isCovered, isTyped, useKeys } from '../keys/keys';

/** 1 to 6 pick the options of a question, as a click would. With `once`, picking the only answer there can be also checks it. */
export function usePickKeys(form: RefObject<HTMLFormElement | null>, keys: 'pick' | 'once' | undefined): void {
  const on = useKeys() !== undefined;
  useHotkeys(
    '1,2,3,4,5,6',
    ({ key }) => {
      const options = form.current?.querySelectorAll<HTMLInputElement>(
        'input:is([type=radio], [type=checkbox]):not([name=confidence])',
      );
      const option = options?.[Number(key) - 1];
      if (!option) return;
      option.focus();
      // The answer is checked as it stands after the pick.
      flushSync(() => option.click());
      if (keys === 'once' && option.type === 'radio') form.current?.requestSubmit();
    },
    {
      enabled: on && keys !== undefined,
      useKey: true,
      enableOnFormTags: ['input'],
      // A digit typed into a number is a digit.
      ignoreEventWhen: (event) => isCovered() || isTyped(event),
    },
    [keys],
  );
}
