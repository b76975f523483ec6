import type { Prisma } from '../../prisma/generated/client';

/** Plain data on its way into a JSON column; its readers name the type again on the way out. */
export const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;
