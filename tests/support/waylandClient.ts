/** A minimal Wayland client: binds a global object of the compositor and sends it requests. It ignores all events. */
import { connect } from 'node:net';

/** A string, or a number of 32 bits. */
type Argument = string | number;

export interface WaylandObject {
  /** Sends the request with this opcode. */
  readonly send: (opcode: number, ...args: readonly Argument[]) => void;
  /** Sends a request whose last argument is the number of a new object, and returns that object. */
  readonly create: (opcode: number, ...args: readonly Argument[]) => WaylandObject;
}

export interface WaylandClient {
  /** Binds the global object with this interface. */
  readonly bind: (name: string, version: number) => WaylandObject;
  readonly close: () => void;
}

const display = 1;
const registry = 2;
const sync = 3;
const headerLength = 8;

/** Numbers with a fraction are in units of 1/256. */
export const fixed = (value: number): number => Math.round(256 * value);

function bytesOf(argument: Argument): Buffer {
  if (typeof argument === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(argument | 0);
    return bytes;
  }
  const text = Buffer.from(`${argument}\0`);
  const bytes = Buffer.alloc(4 + 4 * Math.ceil(text.length / 4));
  bytes.writeUInt32LE(text.length);
  text.copy(bytes, 4);
  return bytes;
}

function message(object: number, opcode: number, args: readonly Argument[]): Buffer {
  const body = Buffer.concat(args.map(bytesOf));
  const header = Buffer.alloc(headerLength);
  header.writeUInt32LE(object);
  header.writeUInt32LE((headerLength + body.length) * 0x1_0000 + opcode, 4);
  return Buffer.concat([header, body]);
}

/** @param path the compositor's socket */
export async function connectToWayland(path: string): Promise<WaylandClient> {
  const socket = connect(path);
  /** The numbers of the global objects, by their interfaces. */
  const globals = new Map<string, number>();
  let newest = sync;
  let received = Buffer.alloc(0);

  const object = (id: number): WaylandObject => ({
    send: (opcode, ...args) => void socket.write(message(id, opcode, args)),
    create(opcode, ...args) {
      newest++;
      socket.write(message(id, opcode, [...args, newest]));
      return object(newest);
    },
  });

  socket.write(message(display, 1, [registry]));
  socket.write(message(display, 0, [sync]));
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', data => {
      received = Buffer.concat([received, data]);
      while (received.length >= headerLength) {
        const length = received.readUInt16LE(6);
        if (received.length < length) return;
        const from = received.readUInt32LE(0);
        if (from === registry && received.readUInt16LE(4) === 0) {
          const nameEnd = 16 + received.readUInt32LE(12) - 1;
          globals.set(received.toString('utf8', 16, nameEnd), received.readUInt32LE(8));
        }
        if (from === sync) resolve();
        received = received.subarray(length);
      }
    });
  });
  return {
    bind(name, version) {
      const number = globals.get(name);
      if (number === undefined) throw new Error(`The compositor has no ${name}.`);
      return object(registry).create(0, number, name, version);
    },
    close: () => socket.destroy(),
  };
}
