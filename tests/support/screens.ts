/** The screens of a test: one in memory (Xvfb), or several that can be connected and disconnected (Xvnc). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Display, type ScreenSize, startServer, startXvfb } from '../../scripts/display';
import { connectRfb, type Rfb, type Screen } from './rfb';

/** By default each screen is to the right of the previous one, and its output is its index. */
export type Arrangement = readonly (ScreenSize & Partial<Screen>)[];

/** Screens that can be rearranged, with a simulated user in front of them. */
export interface Screens extends Display, Pick<Rfb, 'press' | 'point' | 'click' | 'colours'> {
  /** Connects, disconnects, rotates and moves screens while the app runs, as a dock or lid does. */
  readonly arrange: (screens: Arrangement) => Promise<void>;
}

/** Starts one screen. Xvfb supports neither layout changes nor a simulated user, so these methods throw. */
export async function startScreen(size: ScreenSize = { width: 1440, height: 900 }): Promise<Screens> {
  const display = await startXvfb(size);
  const refuse = (): never => {
    throw new Error('Xvfb supports neither layout changes nor a simulated user.');
  };
  return { ...display, arrange: refuse, press: refuse, point: refuse, click: refuse, colours: refuse };
}

/** Starts several screens of one desktop, from left to right, each as its own RandR output. */
export async function startScreens(sizes: Arrangement): Promise<Screens> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-screens-'));
  const socket = join(folder, 'rfb');
  const server = await startServer('Xvnc', [
    ...['-SecurityTypes', 'None', '-rfbunixpath', socket, '-rfbport', '-1', '-nolisten', 'tcp'],
    '-noreset',
  ]);
  const rfb = await connectRfb(socket);
  const arrange = (next: Arrangement) => rfb.setScreens(withDefaultPlaces(next));
  await arrange(sizes);
  return {
    name: server.name,
    arrange,
    press: rfb.press,
    point: rfb.point,
    click: rfb.click,
    colours: rfb.colours,
    stop() {
      rfb.close();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Completes an arrangement with the default positions and outputs. */
export const withDefaultPlaces = (screens: Arrangement): readonly Screen[] =>
  screens.map((screen, index) => ({
    output: index,
    x: screens.slice(0, index).reduce((x, { width }) => x + width, 0),
    y: 0,
    ...screen,
  }));
