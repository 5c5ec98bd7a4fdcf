/** The screens of a test: one in memory (Xvfb), or several side by side that can come and go (Xvnc). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Display, type Size, startServer, startXvfb } from '../../scripts/display';
import { connectRfb } from './rfb';

export interface Screens extends Display {
  /** Plugs screens in and out while the app runs, as a dock or a lid does. */
  readonly arrange: (sizes: readonly Size[]) => Promise<void>;
}

/** One screen. Xvfb can't change its layout, so `arrange` is refused. */
export async function startScreen(size: Size = { width: 1440, height: 900 }): Promise<Screens> {
  const display = await startXvfb(size);
  return {
    ...display,
    arrange: async () => Promise.reject(new Error('Xvfb has one screen that stays as it is.')),
  };
}

/** Several screens of one desktop, from left to right, each a RandR output of its own. */
export async function startScreens(sizes: readonly Size[]): Promise<Screens> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-screens-'));
  const socket = join(folder, 'rfb');
  const server = await startServer('Xvnc', [
    ...['-SecurityTypes', 'None', '-rfbunixpath', socket, '-rfbport', '-1', '-nolisten', 'tcp'],
    '-noreset',
  ]);
  const rfb = await connectRfb(socket);
  const arrange = (next: readonly Size[]) => rfb.setScreens(sideBySide(next));
  await arrange(sizes);
  return {
    name: server.name,
    arrange,
    stop() {
      rfb.close();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const sideBySide = (sizes: readonly Size[]) =>
  sizes.map((size, index) => ({
    ...size,
    x: sizes.slice(0, index).reduce((x, { width }) => x + width, 0),
    y: 0,
  }));
