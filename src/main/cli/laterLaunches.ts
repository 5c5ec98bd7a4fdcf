/** Runs the commands of later launches in the running app and sends them the reply. */
import { connect } from 'node:net';
import { app } from 'electron';
import { z } from 'zod';
import { parseCommandLine } from './commandLine';
import type { CommandReply } from './launch';
import { type CommandContext, runCommands } from './runCommands';

const launchDataSchema = z.object({ encoded: z.string() });
const launchSchema = z.object({ args: z.array(z.string()), folder: z.string(), replyTo: z.string() });

/** Enough for two seconds. */
const maxConnectAttempts = 40;
/** Milliseconds. */
const connectRetryDelay = 50;

/** Serves later launches until the app quits. */
export function serveLaterLaunches(context: CommandContext): void {
  app.on('second-instance', (_event, _argv, _folder, launchData) => {
    const parsed = launchDataSchema.safeParse(launchData);
    if (!parsed.success) return;
    const { args, folder, replyTo } = launchSchema.parse(JSON.parse(decodeURIComponent(parsed.data.encoded)));
    const send = (reply: CommandReply): void =>
      sendReply(replyTo, JSON.stringify(reply), maxConnectAttempts, () => {
        if (reply.ends) app.quit();
      });
    void runLaterLaunch(args, folder, context).then(send, (error: unknown) => {
      send({ output: '', error: 'One Degree couldn’t do that' });
      throw error;
    });
  });
}

/** @param folder the launch's working directory, which relative paths start from */
async function runLaterLaunch(
  args: readonly string[],
  folder: string,
  context: CommandContext,
): Promise<CommandReply> {
  const commands = parseCommandLine(args, app.isPackaged);
  if (!commands.ok) return { output: '', error: commands.problem };
  if (commands.value.length === 0) context.views.open('today');
  return runCommands(commands.value, folder, context);
}

/** Retries because the launch may not be listening yet. Calls `onSent` when the reply was sent or given up. */
function sendReply(replyTo: string, text: string, attemptsLeft: number, onSent: () => void): void {
  const socket = connect(replyTo, () => socket.end(text));
  socket.on('finish', onSent);
  socket.on('error', () => {
    if (attemptsLeft > 0)
      setTimeout(() => sendReply(replyTo, text, attemptsLeft - 1, onSent), connectRetryDelay);
    else onSent();
  });
}
