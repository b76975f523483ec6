/** Whether a text fits a pattern in which `*` stands for any characters and `?` for one. */
export function like(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
  let [at, here, star, resume] = [0, 0, -1, 0];
  while (here < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = here;
    } else if (pattern[at] === '?' || (at < pattern.length && pattern[at] === text[here])) {
      at++;
      here++;
    } else if (star < 0) return false;
    else {
      // The last star takes one character more.
      at = star + 1;
      here = ++resume;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** As `like`, part by part: a star does not reach over the first five colons of an ARN. */
export function likeArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const [wanted, found] = [arnParts(pattern), arnParts(arn)];
  return wanted.length === found.length && wanted.every((part, at) => like(part, found[at] ?? ''));
}

/** Actions are compared without case. */
export const likeAction = (pattern: string, action: string): boolean =>
  like(pattern.toLowerCase(), action.toLowerCase());

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
