/** What the system is to run at login: this very app, on its data, without a window. */

export interface LaunchDetails {
  readonly executable: string;
  /** What this launch was given, without the executable. */
  readonly args: readonly string[];
  /** The checkout that Electron runs; null for an installed app, which is its own executable. */
  readonly checkout: string | null;
  /** The data folder that was asked for; null for the usual one. */
  readonly dataFolder: string | null;
}

/** Switches without which Chromium might not start as it did this time. */
const kept = /^--(no-sandbox|disable-gpu|log-level=\d|ozone-platform(-hint)?=\w+)$/;

export const commandOf = ({
  executable,
  args,
  checkout,
  dataFolder,
}: LaunchDetails): readonly [string, ...string[]] => [
  executable,
  ...args.filter(argument => kept.test(argument)),
  ...(checkout === null ? [] : [checkout]),
  ...(dataFolder === null ? [] : [`--user-data-dir=${dataFolder}`]),
  '--hidden',
];
