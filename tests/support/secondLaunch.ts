/**
 * A second launch as the running app meets it: the event by which Electron hands over its arguments, and the socket at
 * which it waits for the answer. Only the second Electron is left out, which takes two seconds to start and end.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ElectronApplication } from 'playwright';
import { root } from '../../scripts/paths';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The app itself takes 20 s to give up a calendar that never answers. */
const answerWithin = 50_000;

/** Node's inspector sometimes loses an answer to the garbage collector; what it was asked for has been done. */
export const isLostAnswer = (error: unknown): boolean =>
  String(error).includes('promise was garbage collected');

/** Hands arguments, which are all that would follow the executable, to the app that `electron` drives. */
export function secondLaunchOf(
  electron: ElectronApplication,
): (args: readonly string[]) => Promise<CommandResult> {
  // As it is now: what asks again after a lost answer would hand them over twice.
  const evaluate = electron.evaluate.bind(electron) as ElectronApplication['evaluate'];

  return async args => {
    const replyTo = join(tmpdir(), `one-degree-${randomUUID()}`);
    const server = createServer().listen(replyTo);
    await once(server, 'listening');
    try {
      const answer = once(server, 'connection', { signal: AbortSignal.timeout(answerWithin) }).then(
        ([socket]) => text(socket as Socket),
      );
      const encoded = encodeURIComponent(JSON.stringify({ args, folder: root, replyTo }));
      const handedOver = evaluate(
        ({ app }, [folder, encoded]) => {
          const handOver = (): void => {
            // It may have been launched this very moment.
            if (app.listenerCount('second-instance') === 0) setTimeout(handOver, 10);
            else app.emit('second-instance', {}, [], folder, { encoded });
          };
          handOver();
        },
        [root, encoded] as const,
      ).catch(error => {
        if (!isLostAnswer(error)) throw error;
      });
      const { output, error } = JSON.parse(await Promise.race([answer, handedOver.then(() => answer)]));
      return {
        code: error === null ? 0 : 2,
        stdout: output === '' ? '' : `${output}\n`,
        stderr: error === null ? '' : `${error}\n`,
      };
    } finally {
      server.close();
    }
  };
}
