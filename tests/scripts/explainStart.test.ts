import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { inRoot } from '../../scripts/paths';
import { emptyFolder } from '../support/dataFolder';

let checkout: string;
const inCheckout = (...parts: readonly string[]): string => join(checkout, ...parts);

const write = (program: string): void => writeFileSync(inCheckout('scripts/explain/index.ts'), program);

function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [inCheckout('scripts/explain/start.cjs'), 'given'], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

beforeEach(() => {
  checkout = emptyFolder();
  for (const folder of ['src/main', 'src/shared', 'scripts/explain', 'node_modules'])
    mkdirSync(inCheckout(folder), { recursive: true });
  writeFileSync(inCheckout('package.json'), '{"type":"module"}');
  writeFileSync(inCheckout('package-lock.json'), '{}');
  for (const tool of ['vite', 'tsx'])
    symlinkSync(inRoot('node_modules', tool), inCheckout('node_modules', tool), 'junction');
  cpSync(inRoot('scripts/explain/start.cjs'), inCheckout('scripts/explain/start.cjs'));
  write('const first: string = "one"; console.log(first, process.argv.at(-1));');
});

it('runs the sources as they are now, from one bundle as long as they stay the same', {
  timeout: 60_000,
}, () => {
  expect([run(), run()]).toEqual(['one given\n', 'one given\n']);
  const bundles = () => readdirSync(inCheckout('node_modules/.cache/one-degree-explain'));
  expect(bundles()).toHaveLength(1);
  write('const first: string = "two"; console.log(first, process.argv.at(-1));');
  expect(run()).toBe('two given\n');
  expect(bundles()).toHaveLength(2);
});

it('runs the sources themselves where no bundle can be written', { timeout: 60_000 }, () => {
  writeFileSync(inCheckout('node_modules/.cache'), 'in the way');
  expect(run()).toBe('one given\n');
});
