/** The second launch: waits for the reply of the running app and prints it. */
import { createServer } from 'node:net';
import { z } from 'zod';
import { isWritable, parseJson } from '../storage';
import { printAndExit } from './launch';

const replySchema = z.object({ output: z.string(), error: z.string().nullable() });

/** Milliseconds. Adding a calendar may take 20 s to download and 20 s to parse. */
const replyTimeout = 60_000;
/** Milliseconds within which a running app connects, before a folder that is not writable is blamed. */
const connectTimeout = 1_000;

/**
 * Waits for the reply, prints it and exits: with 0 on success, 2 on an error, 1 if no reply came. Resolves only if this
 * is no second launch: Electron also says so if nothing can be written to the data folder.
 */
export function awaitReply(replyTo: string, folder: string): Promise<void> {
  // Only this user may answer.
  process.umask(0o077);
  return new Promise(resolve => {
    const server = createServer(socket => {
      // Closing removes the socket's file, so that nothing is left if this process is killed.
      server.close();
      clearTimeout(timer);
      setTimeout(giveUp, replyTimeout);
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (piece: string) => {
        text += piece;
      });
      socket.on('error', giveUp);
      socket.on('end', () => {
        const reply = parseJson(text, replySchema);
        if (reply === null) giveUp();
        else printAndExit(reply, 2);
      });
    });
    server.on('error', giveUp);
    server.listen(replyTo);
    const timer = isWritable(folder)
      ? setTimeout(giveUp, replyTimeout)
      : setTimeout(() => {
          server.close();
          resolve();
        }, connectTimeout);
  });
}

function giveUp(): void {
  printAndExit({ output: '', error: 'One Degree is running but isn’t answering' }, 1);
}
