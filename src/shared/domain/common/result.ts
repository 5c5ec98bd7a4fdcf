/** Expected failures are values: what an operation gives, or the problem that kept it from giving it. */

export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });

/** Closes a switch over a union: the compiler refuses a case that was forgotten. */
export function assertNever(never: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(never)}`);
}
