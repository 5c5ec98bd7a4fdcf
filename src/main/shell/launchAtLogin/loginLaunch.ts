/** What launch at login can do, on every system alike. */
import type { LaunchAtLogin } from '../../../shared/contract';
import type { Result } from '../../../shared/domain/common';

/** `P` is why a wish could not be granted. */
export interface LoginLaunch<P = LoginLaunchProblem> {
  read(): LaunchAtLogin;
  /** Also puts right what the user or the desktop has switched off elsewhere. */
  set(on: boolean): Result<null, P>;
}

export type LoginLaunchProblem =
  | { readonly kind: 'not-written'; readonly file: string }
  | { readonly kind: 'refused' };
