/** Thrown when our own code is wrong; it stays on in production. Never used for input from outside. */
export class AssertionError extends Error {
  override name = 'AssertionError';
}

/** States what must hold. A false condition is our own mistake, so it throws. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
