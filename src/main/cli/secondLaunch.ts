/** The second launch: waits for the reply of the running app and prints it. */
import { createServer } from 'node:net';
import { z } from 'zod';
import { type CommandReply, printAndExit } from './launch';

const replySchema = z.object({ output: z.string(), error: z.string().nullable() });

/** Milliseconds. Adding a calendar may take 20 s to download and 20 s to parse. */
const replyTimeout = 60_000;

/** Waits for the reply, prints it and exits: with 0 on success, 2 on an error, 1 if no reply came. */
export function awaitReply(replyTo: string): void {
  const server = createServer(socket => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      text += piece;
    });
    socket.on('end', () => finish(replySchema.parse(JSON.parse(text)), 2));
  });
  server.listen(replyTo);
  setTimeout(
    () => finish({ output: '', error: 'One Degree is running but isn’t answering' }, 1),
    replyTimeout,
  );

  function finish(reply: CommandReply, errorCode: number): void {
    server.close();
    printAndExit(reply, errorCode);
  }
}
