/** The screens of a test: one in memory (Xvfb), or several side by side that can come and go (Xvnc). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Display, type ScreenSize, startServer, startXvfb } from '../../scripts/display';
import { connectRfb, type Rfb, type Screen } from './rfb';

/** Each to the right of the one before and on the output of its place, unless told otherwise. */
export type Arrangement = readonly (ScreenSize & Partial<Screen>)[];

/** Screens with a person in front of them, who types, points and sees; they can come and go. */
export interface Screens extends Display, Pick<Rfb, 'press' | 'point' | 'colours'> {
  /** Plugs screens in and out, turns and moves them while the app runs, as a dock or a lid does. */
  readonly arrange: (screens: Arrangement) => Promise<void>;
}

/** One screen. Xvfb can't change its layout and knows no remote person, so all of that is refused. */
export async function startScreen(size: ScreenSize = { width: 1440, height: 900 }): Promise<Screens> {
  const display = await startXvfb(size);
  const refuse = (): never => {
    throw new Error('Xvfb has one screen that stays as it is, with nobody in front of it.');
  };
  return { ...display, arrange: refuse, press: refuse, point: refuse, colours: refuse };
}

/** Several screens of one desktop, from left to right, each a RandR output of its own. */
export async function startScreens(sizes: Arrangement): Promise<Screens> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-screens-'));
  const socket = join(folder, 'rfb');
  const server = await startServer('Xvnc', [
    ...['-SecurityTypes', 'None', '-rfbunixpath', socket, '-rfbport', '-1', '-nolisten', 'tcp'],
    '-noreset',
  ]);
  const rfb = await connectRfb(socket);
  const arrange = (next: Arrangement) => rfb.setScreens(placeCursor(next));
  await arrange(sizes);
  return {
    name: server.name,
    arrange,
    press: rfb.press,
    point: rfb.point,
    colours: rfb.colours,
    stop() {
      rfb.close();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where each screen of an arrangement lies. */
export const placeCursor = (screens: Arrangement): readonly Screen[] =>
  screens.map((screen, index) => ({
    output: index,
    x: screens.slice(0, index).reduce((x, { width }) => x + width, 0),
    y: 0,
    ...screen,
  }));
