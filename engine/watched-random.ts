import type { Random } from '../base/random';

/** The same draws, with word of each that could have come out otherwise. */
export const watched = (random: Random, drawn: () => void): Random => ({
  integer(least, most) {
    if (least < most) drawn();
    return random.integer(least, most);
  },
  pick(list) {
    if (list.length > 1) drawn();
    return random.pick(list);
  },
  shuffle(list) {
    if (list.length > 1) drawn();
    return random.shuffle(list);
  },
});
