export { mayAs, mayInvokeAs } from './assumed-role';
export {
  mayDecrypt,
  mayForward,
  mayInvokeFromPipe,
  mayLog,
  mayPoll,
  mayPush,
  maySend,
  maySendAs,
  mayUseUrl,
  sendingTo,
} from './delivery';
export { type AccessRequest, denialMessage, denialOf, type Principal } from './evaluate';
export { mayPollSource } from './polling';
export { withoutAction } from './statements';
