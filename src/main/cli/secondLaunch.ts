/** A second launch hands its arguments to the running app, and prints what that answers. */
import { connect, createServer } from 'node:net';
import { app } from 'electron';
import { z } from 'zod';
import { type CommandReply, printAndExit } from './launch';

const handedOverSchema = z.object({ asked: z.string() });
const askedSchema = z.object({ given: z.array(z.string()), folder: z.string(), replyTo: z.string() });
const answerSchema = z.object({ said: z.string(), problem: z.string().nullable() });

/** A calendar to add may take 20 s to arrive and 20 s to be read. */
const answerWithin = 60_000;
const connectTries = 40;
const betweenTries = 50;

/** Waits for the running app's answer, says it, and ends: 0, 2 where there was a problem, 1 without an answer. */
export function awaitReply(replyTo: string): void {
  const server = createServer(socket => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      text += piece;
    });
    socket.on('end', () => finish(answerSchema.parse(JSON.parse(text)), 2));
  });
  server.listen(replyTo);
  setTimeout(
    () => finish({ said: '', problem: 'One Degree is running but does not answer' }, 1),
    answerWithin,
  );

  function finish(answer: CommandReply, code: number): void {
    server.close();
    printAndExit(answer, code);
  }
}

/** Answers later launches for as long as the app runs. */
export function serveLaterLaunches(
  answer: (given: readonly string[], folder: string) => Promise<CommandReply>,
): void {
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const parsed = handedOverSchema.safeParse(handedOver);
    if (!parsed.success) return;
    const { given, folder, replyTo } = askedSchema.parse(JSON.parse(decodeURIComponent(parsed.data.asked)));
    const reply = (said: CommandReply): void =>
      send(replyTo, JSON.stringify(said), connectTries, () => {
        if (said.ends) app.quit();
      });
    void answer(given, folder).then(reply, (error: unknown) => {
      reply({ said: '', problem: 'One Degree could not do that' });
      throw error;
    });
  });
}

/** The asking launch begins to listen while it is being answered: the first tries may come too early. */
function send(replyTo: string, text: string, tries: number, onSent: () => void): void {
  const socket = connect(replyTo, () => socket.end(text));
  socket.on('finish', onSent);
  socket.on('error', () => {
    if (tries > 0) setTimeout(() => send(replyTo, text, tries - 1, onSent), betweenTries);
    else onSent();
  });
}
