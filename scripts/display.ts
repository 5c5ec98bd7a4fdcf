/** A display to draw on: the one there is, or a virtual one for as long as it is needed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { say } from './say';

export interface Display {
  /** What `DISPLAY` is to be set to. */
  readonly name: string;
  readonly stop: () => void;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Starts an X server that picks a free display number itself and reports it once it is ready for clients. */
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

// Up to the line's end: the server dies of a broken pipe if it has more to write.
async function firstLineOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.trim();
}

/** A virtual screen in memory. */
export const startXvfb = ({ width, height }: ScreenSize): Promise<Display> =>
  startServer('Xvfb', ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset']);

/** Only Linux runs without one: elsewhere there is no session without a screen. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The variables that lead a child process to a display, and what to call when it has ended. */
export async function provideDisplay(): Promise<{ env: NodeJS.ProcessEnv; stop: () => void }> {
  if (hasDisplay()) return { env: {}, stop: () => undefined };
  const display = await startXvfb({ width: 1440, height: 900 });
  say(`no display here, so using a virtual one (Xvfb ${display.name})`);
  return { env: { DISPLAY: display.name }, stop: display.stop };
}
