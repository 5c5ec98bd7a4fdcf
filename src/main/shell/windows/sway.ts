/** Sway's own protocol (sway-ipc(7)), because X11 programs can't choose the display of a window there. */
import { connect } from 'node:net';
import type { BrowserWindow, Point } from 'electron';
import { z } from 'zod';
import { type Clock, type SwayNode, swayNodeSchema, swayNodesIn } from '../../platform';
import { x11IdOf } from './x11Id';

const magic = 'i3-ipc';
const headerLength = magic.length + 8;
const runCommand = 0;
const getTree = 4;
/** Milliseconds between attempts to reach a window that sway does not know yet, and how many there are. */
const retryDelay = 25;
const maxAttempts = 40;

const resultsSchema = z.array(z.object({ success: z.boolean() }));

type HasHandle = Pick<BrowserWindow, 'getNativeWindowHandle'>;

export interface Sway {
  /** Covers the display at `corner` with a window that was just shown. Resolves to whether sway has done so. */
  cover(window: HasHandle, corner: Point): Promise<boolean>;
  focus(window: HasHandle): void;
  /** Gives the keys to a small window that has just become one of sway's, and puts it at `corner` again. */
  adopt(window: HasHandle, corner: Point): void;
  /** Moves a window that is one of sway's. */
  move(window: HasHandle, corner: Point): void;
  /** The windows with these X11 ids have gone. Once all have, what they covered is put back into full screen. */
  restore(ids: Iterable<number>): void;
}

/** A workspace is always in full screen, too. */
const isWindowInFullScreen = ({ type, fullscreen_mode }: SwayNode): boolean =>
  type.endsWith('con') && fullscreen_mode === 1;

/**
 * Returns a client, one for all windows; nothing is connected yet. Where sway can't be reached, its methods do nothing.
 *
 * @param path the socket, from SWAYSOCK
 */
export function createSway(path: string, clock: Pick<Clock, 'after'>): Sway {
  /** The X11 ids of the windows that cover others. */
  const ours = new Set<number>();
  const covered = new Set<number>();
  let queue: Promise<unknown> = Promise.resolve();

  /** Each piece of work begins when the one before it is done. Resolves to whether it succeeded. */
  function enqueue(work: () => Promise<boolean>): Promise<boolean> {
    const done = queue.then(work).catch(() => false);
    queue = done;
    return done;
  }

  const succeeds = async (command: string): Promise<boolean> =>
    resultsSchema.parse(await request(path, runCommand, command)).every(({ success }) => success);

  async function retry(command: string): Promise<boolean> {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      if (await succeeds(command)) return true;
      await new Promise<void>(resolve => clock.after(retryDelay, resolve));
    }
    return false;
  }

  async function noteCovered(): Promise<void> {
    const nodes = swayNodesIn(swayNodeSchema.parse(await request(path, getTree)));
    for (const { id, window } of nodes.filter(isWindowInFullScreen)) {
      if (!ours.has(window ?? 0)) covered.add(id);
    }
  }

  /** Moves a window to `corner`, and then does something that may end another window's full screen. */
  function place(window: HasHandle, { x, y }: Point, then: string): Promise<boolean> {
    const id = x11IdOf(window);
    ours.add(id);
    return enqueue(async () => {
      await noteCovered();
      return retry(`[id=${id}] floating enable, move absolute position ${x} ${y}, ${then}`);
    });
  }

  return {
    cover: (window, corner) => place(window, corner, 'fullscreen enable'),
    adopt: (window, corner) => void place(window, corner, 'focus'),
    move(window, { x, y }) {
      const id = x11IdOf(window);
      void enqueue(() => succeeds(`[id=${id}] move absolute position ${x} ${y}`));
    },
    focus(window) {
      const id = x11IdOf(window);
      void enqueue(() => succeeds(`[id=${id}] focus`));
    },
    restore(ids) {
      for (const id of ids) ours.delete(id);
      void enqueue(async () => {
        if (ours.size > 0) return false;
        const back = [...covered];
        covered.clear();
        for (const id of back) await succeeds(`[con_id=${id}] fullscreen enable`);
        return true;
      });
    },
  };
}

/** Sends one message and resolves to the parsed reply. */
function request(path: string, type: number, payload = ''): Promise<unknown> {
  const body = Buffer.from(payload);
  const header = Buffer.alloc(headerLength);
  header.write(magic);
  header.writeUInt32LE(body.length, magic.length);
  header.writeUInt32LE(type, magic.length + 4);
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const socket = connect(path);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('Sway closed the connection.')));
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      if (received.length < headerLength) return;
      const end = headerLength + received.readUInt32LE(magic.length);
      if (received.length < end) return;
      resolve(JSON.parse(received.toString('utf8', headerLength, end)));
      socket.destroy();
    });
    socket.write(Buffer.concat([header, body]));
  });
}
