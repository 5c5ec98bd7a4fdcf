/** The interface of launch at login on every system. */
import type { LaunchAtLogin } from '../../../shared/contract';
import type { Result } from '../../../shared/domain/common';

/** `P` is the type of problems. */
export interface LoginLaunch<P = LoginLaunchProblem> {
  read(): LaunchAtLogin;
  /** Switches launch at login on or off, even if the user or the desktop has disabled it elsewhere. */
  set(on: boolean): Result<null, P>;
}

/** Why launch at login could not be changed. */
export type LoginLaunchProblem =
  | { readonly kind: 'not-written'; readonly file: string }
  | { readonly kind: 'refused' };
