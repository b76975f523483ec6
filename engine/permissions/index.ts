export { mayAs, mayInvokeAs } from './assumed-role';
export {
  mayDecrypt,
  mayForward,
  mayLog,
  mayPoll,
  mayPollSource,
  mayPush,
  maySend,
  mayUseUrl,
  sendingTo,
} from './delivery';
export { type AccessRequest, denialMessage, denialOf, type Principal } from './evaluate';
export { withoutAction } from './statements';
