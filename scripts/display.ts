/** Provides a display: the existing one, or a virtual one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { hasDisplay } from '../src/main/platform/desktopSession';
import { say } from './say';

export interface Display {
  /** The value for `DISPLAY`. */
  readonly name: string;
  readonly stop: () => void;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Starts an X server on a free display number. Resolves once it accepts clients. */
export async function startServer(command: string, args: readonly string[]): Promise<Display> {
  const server = spawn(command, ['-displayfd', '3', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ready = server.stdio[3];
  if (!(ready instanceof Readable)) throw new Error('The display’s pipe is missing.');
  const number = await Promise.race([firstLineOf(ready), once(server, 'exit').then(() => undefined)]);
  if (number === undefined) throw new Error(`${command} ended before it was ready.`);
  server.unref();
  return { name: `:${number}`, stop: () => server.kill() };
}

// Reads the whole line: closing the pipe earlier would kill the server while it writes.
async function firstLineOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.trim();
}

/** Starts a virtual screen in memory. */
export const startXvfb = ({ width, height }: ScreenSize): Promise<Display> =>
  startServer('Xvfb', ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset']);

/** Returns the environment variables that give a child process a display, and a function to call when it has ended. */
export async function provideDisplay(): Promise<{ env: NodeJS.ProcessEnv; stop: () => void }> {
  if (await hasDisplay(process.env)) return { env: {}, stop: () => undefined };
  const display = await startXvfb({ width: 1440, height: 900 });
  say(`no display here, so using a virtual one (Xvfb ${display.name})`);
  return { env: { DISPLAY: display.name }, stop: display.stop };
}
