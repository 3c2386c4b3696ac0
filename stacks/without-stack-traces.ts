/**
 * Runs `work` while no stack traces are taken. CDKTF takes a full one for every token, which is half
 * of its time and a third of its memory, for the sake of a hint in messages that we do not show.
 */
export function withoutStackTraces<Result>(work: () => Result): Result {
  const capture = Error.captureStackTrace;
  Error.captureStackTrace = () => {};
  try {
    return work();
  } finally {
    Error.captureStackTrace = capture;
  }
}
