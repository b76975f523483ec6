import { watchRules } from './rules';

watchRules();
