/**
 * `npm run package [-- TARGET …]`: packs the app for this system into `out/packages`.
 *
 * On Linux that is a folder and, made by our own scripts, `deb` and `rpm`; without targets, a .deb, and an .rpm where
 * rpmbuild is installed. Other targets, such as AppImage, are passed to electron-builder, which downloads its tools.
 */
import { archFromString, build, Platform } from 'electron-builder';
import { buildIfStale } from '../build';
import { say } from '../say';
import { setUp } from '../setup';
import { configWith, forgetEmptyCertificate, targetsFor } from './config';
import { packDeb } from './deb';
import { versionOf } from './electronVersion';
import { launchByLauncher, linuxFolder, tidyLinuxFolder } from './linuxFolder';
import { packRpm } from './rpm';

const packers: Readonly<Record<string, () => readonly string[]>> = {
  deb: () => [packDeb()],
  rpm: packRpm,
};

async function packageApp(targets: readonly string[]): Promise<number> {
  const electron = await setUp();
  if (!electron.ok) {
    say(electron.problem);
    return 1;
  }
  if (!(await buildIfStale())) return 1;
  forgetEmptyCertificate(process.env);
  const isLinux = process.platform === 'linux';
  // A universal app is made of two, so electron-builder has to download both.
  const dist = isLinux ? { path: electron.value, version: versionOf(electron.value) } : null;
  const config = configWith(dist);
  const ours = isLinux ? (targets.length === 0 ? ['deb', 'rpm'] : targets) : [];
  const theirs = targets.filter(target => !isLinux || !(target in packers));
  const { types, processors } = targetsFor(process.platform, theirs);
  const files = await build({
    targets: Platform.current().createTarget(types, ...processors.map(archFromString)),
    config: isLinux
      ? {
          ...config,
          afterPack: ({ appOutDir }) => tidyLinuxFolder(appOutDir),
          // Not before: the fuses are set in the executable.
          artifactBuildStarted({ targetPresentableName }) {
            if (targetPresentableName === 'AppImage') launchByLauncher(linuxFolder);
          },
        }
      : config,
    publish: 'never',
  });
  for (const target of ours) files.push(...(packers[target]?.() ?? []));
  for (const file of files) process.stdout.write(`${file}\n`);
  return 0;
}

process.exitCode = await packageApp(process.argv.slice(2));
