/**
 * A minimal client for the remote framebuffer protocol (RFC 6143 with the ExtendedDesktopSize extension). It connects
 * and disconnects screens, sends keys and mouse movements, and reads pixels.
 */
import { connect, type Socket } from 'node:net';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A screen and the output it is connected to. The output identifies the screen when it is moved. */
export interface Screen extends Area {
  readonly output: number;
}

/** Simulates a user in front of the screens. */
export interface Rfb {
  readonly setScreens: (screens: readonly Screen[]) => Promise<void>;
  /** Presses keys together, given as X keysyms, and releases them. */
  readonly press: (...keysyms: readonly number[]) => void;
  /** Moves the mouse. */
  readonly point: (x: number, y: number) => void;
  /** Moves the mouse, and presses and releases its first button. */
  readonly click: (x: number, y: number) => void;
  /** Reads the colours in an area, row by row, each as 0xRRGGBB. */
  readonly colours: (area: Area) => Promise<Uint32Array>;
  readonly close: () => void;
}

const raw = 0;
const extendedDesktopSize = -308;
const bytesPerPixel = 4;

/** Returns a function that reads exactly the requested number of bytes. Calls must not overlap. */
function readerOf(socket: Socket): (length: number) => Promise<Buffer> {
  const incoming: AsyncIterator<Buffer> = socket[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async length => {
    const chunks = [rest];
    for (let missing = length - rest.length; missing > 0; ) {
      const { value, done } = await incoming.next();
      if (done) throw new Error('The display server closed the connection.');
      chunks.push(value);
      missing -= value.length;
    }
    const all = Buffer.concat(chunks);
    rest = all.subarray(length);
    return all.subarray(0, length);
  };
}

/** Connects to a server on a Unix socket. It must use no password and 32 bits per pixel. */
export async function connectRfb(path: string): Promise<Rfb> {
  const socket = connect(path);
  const read = readerOf(socket);

  // §7.1: version, security type None, result, shared desktop.
  socket.write(await read(12));
  await read((await read(1)).readUInt8());
  socket.write(Buffer.of(1));
  await read(4);
  socket.write(Buffer.of(1));
  await read((await read(24)).readUInt32BE(20));
  // §7.5.2
  const encodings = Buffer.of(2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, raw);
  encodings.writeInt32BE(extendedDesktopSize, 4);
  socket.write(encodings);

  /** Skips other messages of the server: bell (§7.6.3) and cut text (§7.6.4). */
  async function skipToUpdate(): Promise<void> {
    for (;;) {
      const kind = (await read(1)).readUInt8();
      if (kind === 0) return;
      if (kind === 3) await read((await read(7)).readUInt32BE(3));
    }
  }

  /** Requests an area and reads one update (§7.5.3, §7.6.1). Returns its reply to a request for new screens, if any. */
  async function update(
    area: Area,
    which: 'all' | 'changed',
    onPixels: (at: Area, pixels: Buffer) => void = () => undefined,
  ): Promise<number | undefined> {
    socket.write(updateRequest(area, which === 'changed'));
    await skipToUpdate();
    const rectangles = (await read(3)).readUInt16BE(1);
    let status: number | undefined;
    for (let index = 0; index < rectangles; index += 1) {
      const header = await read(12);
      const [x, y, width, height] = [0, 2, 4, 6].map(at => header.readUInt16BE(at)) as [
        number,
        number,
        number,
        number,
      ];
      if (header.readInt32BE(8) === extendedDesktopSize) {
        await read(16 * (await read(4)).readUInt8());
        if (x === 1) status = y;
      } else {
        onPixels({ x, y, width, height }, await read(width * height * bytesPerPixel));
      }
    }
    return status;
  }

  return {
    async setScreens(screens) {
      socket.write(screensMessage(screens));
      let status: number | undefined;
      // The reply comes with the next update, so one pixel is requested.
      while (status === undefined) status = await update({ x: 0, y: 0, width: 1, height: 1 }, 'all');
      if (status !== 0) throw new Error(`The display server refused the screens (status ${status}).`);
    },
    press(...keysyms) {
      for (const keysym of keysyms) socket.write(keyEvent(keysym, true));
      for (const keysym of keysyms.toReversed()) socket.write(keyEvent(keysym, false));
    },
    point: (x, y) => void socket.write(pointerEvent(x, y)),
    click(x, y) {
      for (const buttons of [0, 1, 0]) socket.write(pointerEvent(x, y, buttons));
    },
    async colours(area) {
      const colours = new Uint32Array(area.width * area.height);
      let missing = colours.length;
      // The server replies with its screens only, but then treats the whole area as changed.
      await update(area, 'all');
      while (missing > 0) {
        await update(area, 'changed', (at, pixels) => {
          for (let pixel = 0; pixel < at.width * at.height; pixel += 1) {
            const row = at.y - area.y + Math.floor(pixel / at.width);
            const column = at.x - area.x + (pixel % at.width);
            colours[row * area.width + column] = pixels.readUInt32LE(pixel * bytesPerPixel) & 0xffffff;
          }
          missing -= at.width * at.height;
        });
      }
      return colours;
    },
    close: () => socket.destroy(),
  };
}

function updateRequest({ x, y, width, height }: Area, incremental: boolean): Buffer {
  const message = Buffer.of(3, incremental ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
  [x, y, width, height].forEach((value, index) => {
    message.writeUInt16BE(value, 2 + 2 * index);
  });
  return message;
}

/** §7.5.4 */
function keyEvent(keysym: number, down: boolean): Buffer {
  const message = Buffer.of(4, down ? 1 : 0, 0, 0, 0, 0, 0, 0);
  message.writeUInt32BE(keysym, 4);
  return message;
}

/** §7.5.5 */
function pointerEvent(x: number, y: number, buttons = 0): Buffer {
  const message = Buffer.of(5, buttons, 0, 0, 0, 0);
  message.writeUInt16BE(x, 2);
  message.writeUInt16BE(y, 4);
  return message;
}

function screensMessage(screens: readonly Screen[]): Buffer {
  const message = Buffer.alloc(8 + 16 * screens.length);
  message.writeUInt8(251, 0);
  message.writeUInt16BE(Math.max(...screens.map(({ x, width }) => x + width)), 2);
  message.writeUInt16BE(Math.max(...screens.map(({ y, height }) => y + height)), 4);
  message.writeUInt8(screens.length, 6);
  screens.forEach((screen, index) => {
    const at = 8 + 16 * index;
    message.writeUInt32BE(screen.output, at);
    message.writeUInt16BE(screen.x, at + 4);
    message.writeUInt16BE(screen.y, at + 6);
    message.writeUInt16BE(screen.width, at + 8);
    message.writeUInt16BE(screen.height, at + 10);
  });
  return message;
}
