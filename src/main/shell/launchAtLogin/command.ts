/** The command to run at login: this app with its data folder, without a window. */
import { isNeededToStart } from '../../platform/switches';

/** How the app was launched. */
export interface LaunchDetails {
  readonly executable: string;
  /** The arguments of this launch, without the executable. */
  readonly args: readonly string[];
  /** The path of the checkout that Electron runs; null for an installed app. */
  readonly checkout: string | null;
  /** The data folder from the command line; null for the default one. */
  readonly dataFolder: string | null;
}

/** Returns the command as an executable and its arguments. */
export const commandOf = ({
  executable,
  args,
  checkout,
  dataFolder,
}: LaunchDetails): readonly [string, ...string[]] => [
  executable,
  ...args.filter(isNeededToStart),
  ...(checkout === null ? [] : [checkout]),
  ...(dataFolder === null ? [] : [`--user-data-dir=${dataFolder}`]),
  '--hidden',
];
