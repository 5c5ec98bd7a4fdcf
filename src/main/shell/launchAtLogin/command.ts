/** The command to run at login: this app with its data folder, without a window. */
import { isNeededToStart } from '../../platform/switches';

/** How the app was launched. */
export interface LaunchDetails {
  readonly executable: string;
  /** The script that starts an installed app with the switches for its environment, if there is one. */
  readonly launcher: string | null;
  /** The file of an AppImage, which is mounted elsewhere at each launch and runs its launcher itself; else null. */
  readonly appImage: string | null;
  /** The arguments of this launch, without the executable. */
  readonly args: readonly string[];
  /** The path of the checkout that Electron runs; null for an installed app. */
  readonly checkout: string | null;
  /** The data folder from the command line; null for the default one. */
  readonly dataFolder: string | null;
}

/**
 * Returns the file of the AppImage that runs `executable`, or null. A program that an AppImage has started inherits the
 * name of that one's file.
 */
export const appImageOf = ({ APPIMAGE, APPDIR }: NodeJS.ProcessEnv, executable: string): string | null =>
  APPIMAGE && APPDIR && executable.startsWith(`${APPDIR}/`) ? APPIMAGE : null;

/** What the launcher adds itself: the window system may be another one at the next login. */
const addedByLauncher = /^--(log-level|ozone-platform)/;

/** Returns the command as an executable and its arguments. */
export const commandOf = ({
  executable,
  launcher,
  appImage,
  args,
  checkout,
  dataFolder,
}: LaunchDetails): readonly [string, ...string[]] => {
  const installed = appImage ?? launcher;
  return [
    installed ?? executable,
    ...args.filter(
      argument => isNeededToStart(argument) && (installed === null || !addedByLauncher.test(argument)),
    ),
    ...(checkout === null ? [] : [checkout]),
    ...(dataFolder === null ? [] : [`--user-data-dir=${dataFolder}`]),
    '--hidden',
  ];
};
