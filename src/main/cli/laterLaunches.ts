/** Runs the commands of later launches in the running app and sends them the reply. */
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { app } from 'electron';
import { z } from 'zod';
import { parseCommandLine } from './commandLine';
import type { CommandReply } from './launch';
import type { LaunchQueue } from './launchQueue';
import { type CommandContext, runCommands } from './runCommands';

const launchDataSchema = z.object({ encoded: z.string() });
const launchSchema = z.object({
  args: z.array(z.string()),
  folder: z.string(),
  replyTo: z.string().nullable(),
});

/** Enough for two seconds. */
const maxConnectAttempts = 40;
/** Milliseconds. */
const connectRetryDelay = 50;

/** Serves later launches until the app quits. */
export function serveLaterLaunches(launches: LaunchQueue, context: CommandContext): void {
  launches(launchData => {
    const parsed = launchDataSchema.safeParse(launchData);
    if (!parsed.success) return;
    const { args, folder, replyTo } = launchSchema.parse(JSON.parse(decodeURIComponent(parsed.data.encoded)));
    const launch = connectTo(replyTo);
    const send = async (reply: CommandReply): Promise<void> => {
      await sendReply(await launch, JSON.stringify(reply));
      if (reply.ends) app.quit();
    };
    void runLaterLaunch(args, folder, context).then(send, async (error: unknown) => {
      await send({ output: '', error: 'One Degree couldn’t do that' });
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

/**
 * Connects before there is a reply, so that the launch knows that one will come. Retries because the launch may not be
 * listening yet. Returns null if it has ended.
 */
async function connectTo(replyTo: string | null): Promise<Socket | null> {
  if (replyTo === null) return null;
  for (let attempt = 0; attempt < maxConnectAttempts; attempt++) {
    const socket = await connected(replyTo);
    if (socket !== null) return socket;
    await sleep(connectRetryDelay);
  }
  // The socket of a launch that was killed is still there.
  if (process.platform !== 'win32') rmSync(replyTo, { force: true });
  return null;
}

function connected(replyTo: string): Promise<Socket | null> {
  return new Promise(resolve => {
    const socket = connect(replyTo, () => resolve(socket));
    // Later errors mean that the launch was killed; `close` follows them.
    socket.on('error', () => resolve(null));
  });
}

/** Resolves when the launch has the reply, or has been killed. */
function sendReply(launch: Socket | null, text: string): Promise<void> {
  return new Promise(resolve => {
    if (launch === null || launch.destroyed) return resolve();
    launch.on('close', () => resolve());
    launch.end(text);
  });
}
