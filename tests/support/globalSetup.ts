/** Before the end-to-end tests: an Electron that runs, and a build of the sources as they are. */
import { buildIfStale } from '../../scripts/build';
import { setUp } from '../../scripts/setup';
import { neededByTests } from '../../scripts/systemPackages';

export default async function prepare(): Promise<void> {
  const electron = await setUp({ programs: neededByTests });
  if (!electron.ok) throw new Error(electron.problem);
  if (!(await buildIfStale())) throw new Error('The app does not build.');
}
