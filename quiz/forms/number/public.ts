import type { NumberQuestion, PublicNumber } from './schema';

export const toPublic = ({ form, unit, label }: NumberQuestion): PublicNumber => ({ form, unit, label });
