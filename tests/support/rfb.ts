/** As much of the remote framebuffer protocol (RFC 6143 and its ExtendedDesktopSize extension) as it takes to plug screens in and out. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Screen {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const extendedDesktopSize = -308;
const bytesPerPixel = 4;

/** Reads exactly as many bytes as are asked for, one request after the other. */
function readerOf(socket: Socket): (length: number) => Promise<Buffer> {
  return async length => {
    for (;;) {
      const chunk: Buffer | null = length === 0 ? Buffer.alloc(0) : socket.read(length);
      if (chunk) return chunk;
      await once(socket, 'readable');
    }
  };
}

/** Connects to a server on a Unix socket that asks for no password. */
export async function connectRfb(path: string): Promise<{
  readonly setScreens: (screens: readonly Screen[]) => Promise<void>;
  readonly close: () => void;
}> {
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
  const encodings = Buffer.of(2, 0, 0, 1, 0, 0, 0, 0);
  encodings.writeInt32BE(extendedDesktopSize, 4);
  socket.write(encodings);

  /** §7.6.1: reads one update and says with which status, if any, it answers a request for new screens. */
  async function readUpdate(): Promise<number | undefined> {
    const rectangles = (await read(4)).readUInt16BE(2);
    let status: number | undefined;
    for (let index = 0; index < rectangles; index += 1) {
      const header = await read(12);
      if (header.readInt32BE(8) === extendedDesktopSize) {
        await read(16 * (await read(4)).readUInt8());
        if (header.readUInt16BE(0) === 1) status = header.readUInt16BE(2);
      } else {
        await read(header.readUInt16BE(4) * header.readUInt16BE(6) * bytesPerPixel);
      }
    }
    return status;
  }

  return {
    async setScreens(screens) {
      socket.write(screensMessage(screens));
      let status: number | undefined;
      while (status === undefined) {
        // §7.5.3: the answer comes with the next update, so one pixel is asked for.
        socket.write(Buffer.of(3, 0, 0, 0, 0, 0, 0, 1, 0, 1));
        status = await readUpdate();
      }
      if (status !== 0) throw new Error(`The display server refused the screens (status ${status}).`);
    },
    close: () => socket.destroy(),
  };
}

function screensMessage(screens: readonly Screen[]): Buffer {
  const message = Buffer.alloc(8 + 16 * screens.length);
  message.writeUInt8(251, 0);
  message.writeUInt16BE(Math.max(...screens.map(({ x, width }) => x + width)), 2);
  message.writeUInt16BE(Math.max(...screens.map(({ y, height }) => y + height)), 4);
  message.writeUInt8(screens.length, 6);
  screens.forEach((screen, index) => {
    const at = 8 + 16 * index;
    message.writeUInt32BE(index, at);
    message.writeUInt16BE(screen.x, at + 4);
    message.writeUInt16BE(screen.y, at + 6);
    message.writeUInt16BE(screen.width, at + 8);
    message.writeUInt16BE(screen.height, at + 10);
  });
  return message;
}
