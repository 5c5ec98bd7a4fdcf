/** What any launch needs, the second as well as the first: where to be answered, and how to say and end it. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

export interface CommandReply {
  /** For stdout; empty when there is nothing to say. */
  readonly said: string;
  /** For stderr; null when all went well. */
  readonly problem: string | null;
  /** The app ends once this is said. */
  readonly ends?: true;
}

/** A socket of this launch's own, at which the running app can answer it. */
export const replyAddress = (): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\one-degree-${randomUUID()}`
    : join(tmpdir(), `one-degree-${randomUUID()}`);

/** What a second launch hands to the first: in ASCII, because Electron loses what has other letters on its way. */
export const launchData = (given: readonly string[], replyTo: string): { readonly asked: string } => ({
  asked: encodeURIComponent(JSON.stringify({ given, folder: process.cwd(), replyTo })),
});

export const resourcesFolder = (): string => join(import.meta.dirname, '../../resources');

/** Prints an answer and ends the process: 0, or `code` where there was a problem. */
export function printAndExit(answer: CommandReply, code: number): void {
  printReply(answer);
  app.exit(answer.problem === null ? 0 : code);
}

/** Written at once: the process may be about to end. */
export function printReply({ said, problem }: CommandReply): void {
  if (said !== '') writeSync(process.stdout.fd, `${said}\n`);
  if (problem !== null) writeSync(process.stderr.fd, `${problem}\n`);
}
