import pino, { type Logger } from 'pino';
import { env } from './env';

let made: Logger | undefined;

/** The one log, on standard output. Answers, passwords and addresses stay out of it. */
export const logger = (): Logger => {
  made ??= pino({ level: env().logLevel, base: undefined });
  return made;
};
