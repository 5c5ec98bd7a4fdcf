import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSway } from '../../../../src/main/shell/windows/sway';

const headerLength = 14;
const clock = {
  after(_delay: number, run: () => void) {
    queueMicrotask(run);
    return () => undefined;
  },
};

const windowWith = (id: number) => {
  const handle = Buffer.alloc(8);
  handle.writeUInt32LE(id);
  return { getNativeWindowHandle: () => handle };
};
const leaf = (id: number, window: number | null, mode: number) => ({
  ...{ id, window, type: 'con', fullscreen_mode: mode },
  ...{ nodes: [], floating_nodes: [] },
});
/** A film in full screen beside a mail. Workspaces always count as in full screen. */
const tree = {
  ...{ id: 1, type: 'root', floating_nodes: [] },
  nodes: [
    {
      ...{ id: 2, type: 'workspace', fullscreen_mode: 1 },
      nodes: [leaf(3, 30, 1), leaf(4, null, 0)],
      floating_nodes: [],
    },
  ],
};
const cover = '[id=70] floating enable, move absolute position 1440 0, fullscreen enable';

let folder: string;
let path: string;
let server: Server | undefined;
let commands: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-degree-sway-socket-'));
  path = join(folder, 'socket');
  commands = [];
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

/** Starts a sway that knows the window from the given attempt on, and replies in two pieces. */
function listen(knownAfter = 0): Promise<void> {
  let failures = 0;
  server = createServer(socket => {
    socket.on('data', message => {
      const type = message.readUInt32LE(10);
      const text = message.toString('utf8', headerLength);
      if (type === 0) commands.push(text);
      const success = type !== 0 || failures++ >= knownAfter;
      const body = Buffer.from(JSON.stringify(type === 4 ? tree : [{ success }]));
      const header = Buffer.from(message.subarray(0, headerLength));
      header.writeUInt32LE(body.length, 6);
      socket.write(Buffer.concat([header, body.subarray(0, 5)]));
      setImmediate(() => socket.write(body.subarray(5)));
    });
    socket.on('error', () => undefined);
  });
  return new Promise(resolve => server?.listen(path, resolve));
}

describe('covering a display', () => {
  it('moves the window to its corner, in full screen', async () => {
    await listen();
    expect(await createSway(path, clock).cover(windowWith(70), { x: 1440, y: 0 })).toBe(true);
    expect(commands).toEqual([cover]);
  });

  it('is repeated until sway knows the window', async () => {
    await listen(2);
    expect(await createSway(path, clock).cover(windowWith(70), { x: 1440, y: 0 })).toBe(true);
    expect(commands).toEqual([cover, cover, cover]);
  });

  it('fails after a second', async () => {
    await listen(Number.POSITIVE_INFINITY);
    expect(await createSway(path, clock).cover(windowWith(70), { x: 1440, y: 0 })).toBe(false);
    expect(commands).toHaveLength(40);
  });

  it('fails where no sway runs any more', async () => {
    expect(await createSway(path, clock).cover(windowWith(70), { x: 1440, y: 0 })).toBe(false);
  });
});

describe('restoring what was covered', () => {
  it('puts windows back into full screen that were, but not ours', async () => {
    await listen();
    const sway = createSway(path, clock);
    void sway.cover(windowWith(70), { x: 1440, y: 0 });
    void sway.cover(windowWith(71), { x: 0, y: 0 });
    sway.focus(windowWith(71));
    sway.restore([70, 71]);
    await vi.waitFor(() => expect(commands).toHaveLength(4));
    expect(commands.slice(2)).toEqual(['[id=71] focus', '[con_id=3] fullscreen enable']);
  });

  it('waits until the last of our windows has gone', async () => {
    await listen();
    const sway = createSway(path, clock);
    sway.adopt(windowWith(71), { x: 1032, y: 24 });
    void sway.cover(windowWith(70), { x: 1440, y: 0 });
    sway.restore([71]);
    sway.focus(windowWith(70));
    await vi.waitFor(() => expect(commands.slice(1)).toEqual([cover, '[id=70] focus']));
    sway.restore([70]);
    await vi.waitFor(() => expect(commands.slice(3)).toEqual(['[con_id=3] fullscreen enable']));
  });
});

it('gives a card its place and the keys, and the film beside it its full screen afterwards', async () => {
  await listen(1);
  const sway = createSway(path, clock);
  sway.adopt(windowWith(70), { x: 1032, y: 24 });
  sway.move(windowWith(70), { x: 1032, y: 24 });
  sway.restore([70]);
  const adopt = '[id=70] floating enable, move absolute position 1032 24, focus';
  const move = '[id=70] move absolute position 1032 24';
  await vi.waitFor(() => expect(commands).toEqual([adopt, adopt, move, '[con_id=3] fullscreen enable']));
});
