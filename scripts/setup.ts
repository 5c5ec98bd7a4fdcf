/** Sets up a checkout: Electron and the system libraries it needs. Does nothing if everything is installed. */
import { hasDisplay } from '../src/main/platform/desktopSession';
import { ok, type Result } from '../src/shared/domain/common/result';
import { findElectron, installElectron } from './electron';
import { type Program, provideSystemPackages } from './systemPackages';

/**
 * Returns the path of Electron's executable, or a sentence that tells the user what to do.
 *
 * @param options.retry whether to try the official Electron again if the copy was used last time
 * @param options.programs the programs needed besides Electron
 */
export async function setUp({
  retry = false,
  programs = [],
}: {
  readonly retry?: boolean;
  readonly programs?: readonly Program[];
} = {}): Promise<Result<string, string>> {
  const found = retry ? undefined : findElectron();
  const electron = found ? ok(found) : await installElectron();
  if (!electron.ok) return electron;
  const packages = provideSystemPackages(electron.value, programs);
  return packages.ok ? electron : packages;
}

/** The same with what the app needs to be run here: an X server of its own, if there is no display. */
export const setUpToRun = async (): Promise<Result<string, string>> =>
  setUp({ programs: (await hasDisplay(process.env)) ? [] : ['Xvfb'] });
