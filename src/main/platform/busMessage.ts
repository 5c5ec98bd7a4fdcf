/**
 * Writes D-Bus messages: https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol
 *
 * The library does too, but an array of bytes one byte at a time, which takes too long for pictures.
 */

/** A value that comes with its type. */
export interface BusVariant {
  readonly signature: string;
  readonly value: unknown;
}

interface Writer {
  bytes: Buffer;
  length: number;
}

/** A reply, or a signal if it has a path. */
export interface BusMessage {
  readonly serial: number;
  readonly replyTo?: { readonly serial: number; readonly sender: string };
  readonly signal?: { readonly path: string; readonly interface: string; readonly member: string };
  readonly signature: string;
  readonly body: readonly unknown[];
}

const signalType = 4;
const returnType = 2;
/** Neither a reply nor a signal is answered. */
const noReplyExpected = 1;
const protocolVersion = 1;

/** Returns a message as it is sent. */
export function messageBytes({ serial, replyTo, signal, signature, body }: BusMessage): Buffer {
  const content = valueBytes(signature, body);
  const fields: readonly (readonly [code: number, type: string, value: unknown])[] = [
    [1, 'o', signal?.path],
    [2, 's', signal?.interface],
    [3, 's', signal?.member],
    [5, 'u', replyTo?.serial],
    [6, 's', replyTo?.sender],
    [8, 'g', signature === '' ? undefined : signature],
  ];
  const header = valueBytes('yyyyuua(yv)', [
    ...['l'.charCodeAt(0), signal === undefined ? returnType : signalType, noReplyExpected, protocolVersion],
    ...[content.length, serial],
    fields
      .filter(([, , value]) => value !== undefined)
      .map(([code, type, value]) => [code, { signature: type, value }]),
  ]);
  const padding = Buffer.alloc(-header.length & 7);
  return Buffer.concat([header, padding, content]);
}

/** Returns values of the types that the signature names, in little-endian order. */
export function valueBytes(signature: string, values: readonly unknown[]): Buffer {
  const writer: Writer = { bytes: Buffer.alloc(256), length: 0 };
  writeAll(writer, signature, values);
  return writer.bytes.subarray(0, writer.length);
}

function writeAll(writer: Writer, signature: string, values: readonly unknown[]): void {
  let at = 0;
  for (const value of values) {
    const end = endOfType(signature, at);
    write(writer, signature.slice(at, end), value);
    at = end;
  }
}

/** Returns where the first complete type from `start` on ends. */
function endOfType(signature: string, start: number): number {
  const code = signature[start];
  if (code === 'a') return endOfType(signature, start + 1);
  if (code !== '(' && code !== '{') return start + 1;
  let at = start + 1;
  while (signature[at] !== ')' && signature[at] !== '}') at = endOfType(signature, at);
  return at + 1;
}

function write(writer: Writer, type: string, value: unknown): void {
  switch (type[0]) {
    case 'y':
      writeNumber(writer, Number(value), 1);
      break;
    case 'b':
    case 'i':
    case 'u':
      writeNumber(writer, Number(value), 4);
      break;
    case 's':
    case 'o':
      writeText(writer, String(value), 4);
      break;
    case 'g':
      writeText(writer, String(value), 1);
      break;
    case 'v': {
      const { signature, value: content } = value as BusVariant;
      writeText(writer, signature, 1);
      write(writer, signature, content);
      break;
    }
    case 'a':
      writeArray(writer, type.slice(1), value);
      break;
    case '(':
    case '{':
      reserve(writer, 0, 8);
      writeAll(writer, type.slice(1, -1), value as readonly unknown[]);
      break;
    default:
      throw new Error(`Unknown D-Bus type: ${type}`);
  }
}

/** Negative numbers are in two's complement. */
function writeNumber(writer: Writer, value: number, size: 1 | 4): void {
  const at = reserve(writer, size, size);
  if (size === 1) writer.bytes.writeUInt8(value, at);
  else writer.bytes.writeUInt32LE(value >>> 0, at);
}

/** The bus closes the connection of a program that sends a text with a zero in it. */
function writeText(writer: Writer, text: string, lengthSize: 1 | 4): void {
  const content = Buffer.from(text.replaceAll('\0', ''));
  writeNumber(writer, content.length, lengthSize);
  const at = reserve(writer, content.length + 1, 1);
  content.copy(writer.bytes, at);
}

/** The elements are an array, the bytes of a buffer, or the entries of an object. */
function writeArray(writer: Writer, type: string, elements: unknown): void {
  const lengthAt = reserve(writer, 4, 4);
  const start = reserve(writer, 0, alignmentOf(type));
  if (Buffer.isBuffer(elements)) {
    const at = reserve(writer, elements.length, 1);
    elements.copy(writer.bytes, at);
  } else {
    const list: readonly unknown[] = Array.isArray(elements) ? elements : Object.entries(elements as object);
    for (const element of list) write(writer, type, element);
  }
  writer.bytes.writeUInt32LE(writer.length - start, lengthAt);
}

function alignmentOf(type: string): number {
  if (type[0] === '(' || type[0] === '{') return 8;
  return type === 'y' || type === 'g' || type === 'v' ? 1 : 4;
}

/** Appends zeros up to a multiple of `alignment` and then `size` more. Returns where those begin. */
function reserve(writer: Writer, size: number, alignment: number): number {
  const start = Math.ceil(writer.length / alignment) * alignment;
  writer.length = start + size;
  if (writer.length > writer.bytes.length) {
    const larger = Buffer.alloc(2 * writer.length);
    writer.bytes.copy(larger);
    writer.bytes = larger;
  }
  return start;
}
