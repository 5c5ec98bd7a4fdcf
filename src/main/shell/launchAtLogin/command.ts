/** The command to run at login: this app with its data folder, without a window. */
import { isNeededToStart } from '../../platform/switches';

/** How the app was launched. */
export interface LaunchDetails {
  readonly executable: string;
  /** The script that starts an installed app with the switches for its environment, if there is one. */
  readonly launcher: string | null;
  /** The arguments of this launch, without the executable. */
  readonly args: readonly string[];
  /** The path of the checkout that Electron runs; null for an installed app. */
  readonly checkout: string | null;
  /** The data folder from the command line; null for the default one. */
  readonly dataFolder: string | null;
}

/** What the launcher adds itself: the window system may be another one at the next login. */
const addedByLauncher = /^--(log-level|ozone-platform)/;

/** Returns the command as an executable and its arguments. */
export const commandOf = ({
  executable,
  launcher,
  args,
  checkout,
  dataFolder,
}: LaunchDetails): readonly [string, ...string[]] => [
  launcher ?? executable,
  ...args.filter(
    argument => isNeededToStart(argument) && (launcher === null || !addedByLauncher.test(argument)),
  ),
  ...(checkout === null ? [] : [checkout]),
  ...(dataFolder === null ? [] : [`--user-data-dir=${dataFolder}`]),
  '--hidden',
];
