/** Results: expected failures are returned as values, not thrown. */

export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** Returns a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
/** Returns a failure. */
export const fail = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });

/** Ends a switch over a union, so that a missing case is a compile error. Throws if it is reached at runtime. */
export function assertNever(never: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(never)}`);
}
