/** Runs the commands of later launches in the app that is running already, and replies to them. */
import { connect } from 'node:net';
import { app } from 'electron';
import { z } from 'zod';
import { parseCommandLine } from './commandLine';
import type { CommandReply } from './launch';
import { type CommandContext, runCommands } from './runCommands';

const launchDataSchema = z.object({ asked: z.string() });
const launchSchema = z.object({ given: z.array(z.string()), folder: z.string(), replyTo: z.string() });

const maxConnectAttempts = 40;
const connectRetryDelay = 50;

/** Serves later launches for as long as the app runs. */
export function serveLaterLaunches(context: CommandContext): void {
  app.on('second-instance', (_event, _argv, _folder, launchData) => {
    const parsed = launchDataSchema.safeParse(launchData);
    if (!parsed.success) return;
    const { given, folder, replyTo } = launchSchema.parse(JSON.parse(decodeURIComponent(parsed.data.asked)));
    const send = (reply: CommandReply): void =>
      sendReply(replyTo, JSON.stringify(reply), maxConnectAttempts, () => {
        if (reply.ends) app.quit();
      });
    void runLaterLaunch(given, folder, context).then(send, (error: unknown) => {
      send({ said: '', problem: 'One Degree couldn’t do that' });
      throw error;
    });
  });
}

/** @param folder the launch's working directory, which relative paths start from */
async function runLaterLaunch(
  given: readonly string[],
  folder: string,
  context: CommandContext,
): Promise<CommandReply> {
  const commands = parseCommandLine(given, app.isPackaged);
  if (!commands.ok) return { said: '', problem: commands.problem };
  if (commands.value.length === 0) context.views.open('today');
  return runCommands(commands.value, folder, context);
}

/** The launch starts to listen while it is being answered, so the first attempts may come too early. */
function sendReply(replyTo: string, text: string, attemptsLeft: number, onSent: () => void): void {
  const socket = connect(replyTo, () => socket.end(text));
  socket.on('finish', onSent);
  socket.on('error', () => {
    if (attemptsLeft > 0)
      setTimeout(() => sendReply(replyTo, text, attemptsLeft - 1, onSent), connectRetryDelay);
    else onSent();
  });
}
