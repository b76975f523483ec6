import { fanOutRefusals } from './fan-out-refusals';
import { areRefused } from './refused';

areRefused(fanOutRefusals);
