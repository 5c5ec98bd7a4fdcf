/** Presses keys on a desktop, regardless of which program has the focus. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { TestDesktop } from './desktop';

const run = promisify(execFile);

/** @param keys in xdotool's notation, such as `ctrl+shift+r` */
export async function pressOn({ env }: Pick<TestDesktop, 'env'>, keys: string): Promise<void> {
  await run('xdotool', ['key', keys], { env: { ...process.env, ...env } });
}

/**
 * Presses keys repeatedly until the returned function is called: in a process of its own, because a pause would mean that
 * the user has stopped. That function resolves once the last key is released.
 */
export function keepPressingOn({ env }: Pick<TestDesktop, 'env'>, keys: string): () => Promise<void> {
  // The shell ends after the key press that is under way.
  const typist = spawn('sh', ['-c', 'trap exit TERM; while xdotool key "$0"; do sleep 0.05; done', keys], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const ended = once(typist, 'exit');
  return async () => {
    typist.kill();
    await ended;
  };
}
