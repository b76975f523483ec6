import { rooms } from './setup/rooms.mjs';
import { runBin } from './setup/run.mjs';

const { code } = await runBin('depcruise', ['--config', '.dependency-cruiser.mjs', ...rooms]);
process.exitCode = code;
