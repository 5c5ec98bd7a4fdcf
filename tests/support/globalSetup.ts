/** Runs before the end-to-end tests: makes sure that Electron runs and the build is up to date. */
import { buildIfStale } from '../../scripts/build';
import { setUp } from '../../scripts/setup';
import { neededByTests } from '../../scripts/systemPackages';

export default async function prepare(): Promise<void> {
  const electron = await setUp({ programs: neededByTests });
  if (!electron.ok) throw new Error(electron.problem);
  if (!(await buildIfStale())) throw new Error('The app does not build.');
}
