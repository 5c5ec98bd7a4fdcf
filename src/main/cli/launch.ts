/** What the first launch and later ones share: the reply address, the launch data, and printing a reply. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { succeeds } from '../storage';

/** The result of the commands of one launch. */
export interface CommandReply {
  /** For stdout; may be empty. */
  readonly output: string;
  /** For stderr; null on success. */
  readonly error: string | null;
  /** The app quits after sending this reply. */
  readonly ends?: true;
}

/** Returns a new socket path (on Windows, pipe name) at which this launch waits for the reply of the running app. */
export const replyAddress = (): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\one-degree-${newId()}`
    : join(tmpdir(), `one-degree-${newId()}`);

/** Asks the kernel where it tells: the tray icon would wait 5 ms for Node to load its cryptography. */
function newId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/uuid', 'utf8').trim();
  } catch {
    return crypto.randomUUID();
  }
}

/**
 * Returns what a second launch passes to the first. Encoded as ASCII, because Electron mangles other characters.
 *
 * @param replyTo null if nothing waits for the reply
 */
export const launchData = (
  args: readonly string[],
  replyTo: string | null,
): { readonly encoded: string } => ({
  encoded: encodeURIComponent(JSON.stringify({ args, folder: process.cwd(), replyTo })),
});

/** Of 32 KB. The rest is for what Electron adds, the working directory among it. */
const maxLaunchBytes = 28_000;

/**
 * Whether a launch can't be passed to the first one, together with its arguments. Chromium doesn't read what is longer: it
 * would take the running app for hung, and kill it.
 */
export const isTooLong = ({ encoded }: ReturnType<typeof launchData>): boolean =>
  encoded.length + Buffer.byteLength(process.argv.join(' ')) > maxLaunchBytes;

/** Returns the folder of the app's resources, in a checkout and in a package. */
export const resourcesFolder = (): string => join(import.meta.dirname, '../../resources');

/** Prints a reply and exits with 0, or with `code` if it has an error. */
export function printAndExit(reply: CommandReply, code: number): void {
  printReply(reply);
  app.exit(reply.error === null ? 0 : code);
}

/** Prints a reply synchronously, because the process may be about to exit. */
export function printReply({ output, error }: CommandReply): void {
  if (output !== '') print(1, output);
  if (error !== null) print(2, error);
}

/** Prints nothing if there is no console, or if the program that reads the output has ended. */
const print = (descriptor: number, line: string): boolean =>
  succeeds(() => writeFileSync(descriptor, `${line}\n`));
