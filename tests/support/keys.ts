/** Presses keys on a desktop, regardless of which program has the focus. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestDesktop } from './desktop';

const run = promisify(execFile);

/** @param keys in xdotool's notation, such as `ctrl+shift+r` */
export async function pressOn({ env }: Pick<TestDesktop, 'env'>, keys: string): Promise<void> {
  await run('xdotool', ['key', keys], { env: { ...process.env, ...env } });
}
