/** Long work in steps, so that its caller can pause in between. */

/** Yields often: after a millisecond or so. Returns the result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}
