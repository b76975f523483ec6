// The first file that Node reads: nothing newer than old syntax and no package until the version is known.
import { requireNode } from './setup/node-version.mjs';

requireNode();
void import('./setup/start.mjs');
