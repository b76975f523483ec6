/** Every refusal that we expect, with the words a person reads and the HTTP status. */
export const refusals = {
  NOT_FOUND: { status: 404, words: 'This is not here, or it is not yours.' },
  ALREADY_ANSWERED: { status: 409, words: 'This question was answered already. The first answer counts.' },
  NOT_ANSWERED: { status: 409, words: 'This question has not been answered yet.' },
  EXPIRED: { status: 410, words: 'This question was opened too long ago. Start a new one.' },
  NOT_A_GUEST: { status: 409, words: 'You have an account already.' },
  GUESTS_HAVE_NO_PASSWORD: { status: 409, words: 'A guest has no password. Create an account first.' },
  EMAIL_TAKEN: {
    status: 409,
    words: 'An account with this e-mail address exists. Sign in to it; your answers come along.',
  },
  ACCOUNT_NEEDED: { status: 409, words: 'Create an account first.' },
  WEAK_PASSWORD: {
    status: 422,
    words: 'Use at least 10 characters, 5 of them different, and not your e-mail address.',
  },
  WRONG_PASSWORD: { status: 403, words: 'The password is not right.' },
  WRONG_CODE: { status: 403, words: 'This is not the set-up code that the server printed, or it was used already.' },
  TOO_MANY: { status: 429, words: 'Too many tries in a short time. Wait a few minutes and try again.' },
  REVIEW_ID_TAKEN: { status: 409, words: 'This review was sent before with another rating. The first one counts.' },
  NOT_THE_LAST_REVIEW: { status: 409, words: 'Only the last review can be taken back.' },
  ALREADY_REPORTED: { status: 409, words: 'You have reported this question already. The first note counts.' },
  ALREADY_DECIDED: { status: 409, words: 'This report has been answered already.' },
  RETIRED: {
    status: 410,
    words: 'This question has been taken out since you opened it. Nothing counts against you: take the next one.',
  },
  AUTHORS_ONLY: { status: 403, words: 'Only authors and administrators may do this.' },
  ADMINISTRATORS_ONLY: { status: 403, words: 'Only administrators may do this.' },
  NO_SUCH_ACCOUNT: { status: 404, words: 'There is no account with this e-mail address.' },
  TOO_FEW_REVIEWS: { status: 409, words: 'There are too few reviews yet to fit parameters to.' },
  FIT_OUTDATED: { status: 409, words: 'These parameters are not on offer any more. Load the page again.' },
  EXAM_OPEN: { status: 409, words: 'Another exam is still open. Go on with it, or hand it in first.' },
  EXAM_NOT_OVER: { status: 409, words: 'This exam has not ended yet.' },
  NOTHING_MISSED: { status: 409, words: 'Nothing was missed in this exam.' },
  NO_CHANGE: { status: 422, words: 'What was sent is no change to an answer of this exam.' },
  NO_QUESTION: { status: 503, words: 'No question could be drawn here. Try another topic.' },
} as const;

export type RefusalCode = keyof typeof refusals;

/** A refusal that we expect. What it says stands in one table. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode) {
    super(refusals[code].words);
    this.code = code;
    this.status = refusals[code].status;
  }
}

/** What stops the start: its message is the one sentence that the person at the terminal reads. */
export class StartError extends Error {
  override name = 'StartError';
}
