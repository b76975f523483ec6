export { mayAs, mayInvokeAs } from './assumed-role';
export {
  mayDecrypt,
  mayForward,
  mayLog,
  mayPoll,
  mayPush,
  maySend,
  mayUseUrl,
  sendingTo,
} from './delivery';
export { type AccessRequest, denialMessage, denialOf, type Principal } from './evaluate';
export { mayPollSource } from './polling';
export { withoutAction } from './statements';
