export { mayForward, mayPoll, mayPush, maySend, mayUseUrl, sendingTo } from './delivery';
export { type AccessRequest, type Denial, denialMessage, denialOf, isAllowed, type Principal } from './evaluate';
export { withoutAction } from './statements';
