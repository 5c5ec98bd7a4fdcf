/** A second launch hands its arguments to the running app, and prints what that answers. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

export interface Answer {
  /** For stdout; empty when there is nothing to say. */
  readonly said: string;
  /** For stderr; null when all went well. */
  readonly problem: string | null;
}

const askedSchema = z.object({ given: z.array(z.string()), folder: z.string(), replyTo: z.string() });
const answerSchema = z.object({ said: z.string(), problem: z.string().nullable() });

const answerWithin = 30_000;
const connectTries = 40;
const betweenTries = 50;

/** Whether this is the only launch on its data folder. If not, the running app is asked, and this one ends. */
export function isFirstLaunch(given: readonly string[]): boolean {
  const replyTo =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\one-degree-${randomUUID()}`
      : join(tmpdir(), `od-${randomUUID()}`);
  if (app.requestSingleInstanceLock({ given, folder: process.cwd(), replyTo })) return true;

  const server = createServer(socket => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      text += piece;
    });
    socket.on('end', () => finish(answerSchema.parse(JSON.parse(text))));
  });
  server.listen(replyTo);
  setTimeout(
    () => finish({ said: '', problem: 'One Degree is running but does not answer' }, 1),
    answerWithin,
  );
  return false;

  function finish(answer: Answer, code = 2): void {
    server.close();
    exitWith(answer, code);
  }
}

/** Prints an answer and ends the process: 0, or `code` where there was a problem. */
export function exitWith({ said, problem }: Answer, code: number): void {
  print({ said, problem });
  app.exit(problem === null ? 0 : code);
}

/** Written at once: the process may be about to end. */
export function print({ said, problem }: Answer): void {
  if (said !== '') writeSync(process.stdout.fd, `${said}\n`);
  if (problem !== null) writeSync(process.stderr.fd, `${problem}\n`);
}

/** Answers later launches for as long as the app runs. */
export function answerLaunches(answer: (given: readonly string[], folder: string) => Promise<Answer>): void {
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    const parsed = askedSchema.safeParse(asked);
    if (!parsed.success) return;
    const { given, folder, replyTo } = parsed.data;
    void answer(given, folder).then(said => send(replyTo, JSON.stringify(said), connectTries));
  });
}

/** The asking launch begins to listen while it is being answered: the first tries may come too early. */
function send(replyTo: string, text: string, tries: number): void {
  const socket = connect(replyTo, () => socket.end(text));
  socket.on('error', () => {
    if (tries > 0) setTimeout(() => send(replyTo, text, tries - 1), betweenTries);
  });
}
