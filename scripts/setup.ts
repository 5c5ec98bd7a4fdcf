/** Makes a checkout ready to run: an Electron and the system libraries it needs. Does nothing where all is there. */
import { ok, type Result } from '../src/shared/domain/common/result';
import { findElectron, installElectron } from './electron';
import { type Program, provideSystemPackages } from './systemPackages';

/**
 * Gives the path of Electron's executable, or the sentence that tells the person what to do.
 * `retry` asks for the official Electron once more where the copy stood in the last time; `programs` are those that will be run beside it.
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
