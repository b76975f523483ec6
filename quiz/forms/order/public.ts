import { publicLabels } from '../text';
import type { OrderQuestion, PublicOrder } from './schema';

export const toPublic = ({ form, steps }: OrderQuestion): PublicOrder => ({ form, steps: publicLabels(steps) });
