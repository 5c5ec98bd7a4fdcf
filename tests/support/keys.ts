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
 * Presses keys repeatedly until the returned function is called: all in one process, because a pause would mean that the
 * user has stopped. That function resolves once the last key is released.
 */
export function keepPressingOn({ env }: Pick<TestDesktop, 'env'>, keys: string): () => Promise<void> {
  const pressed = { ...process.env, ...env };
  const typist = spawn('xdotool', ['key', '--repeat', '100000', '--repeat-delay', '100', keys], {
    stdio: 'ignore',
    env: pressed,
  });
  const ended = once(typist, 'exit');
  return async () => {
    typist.kill();
    await ended;
    // It may have ended in the middle of a key press.
    await run('xdotool', ['keyup', keys], { env: pressed });
  };
}
