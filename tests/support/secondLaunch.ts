/**
 * Simulates a second launch: the event by which Electron passes on its arguments, and the socket on which it waits for
 * the answer. A real second Electron would take two seconds to start and exit.
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

/** Longer than the 20 s after which the app gives up on a calendar that does not answer. */
const answerWithin = 50_000;

/** Node's inspector sometimes loses an answer to the garbage collector, although the code has run. */
export const isLostAnswer = (error: unknown): boolean =>
  String(error).includes('promise was garbage collected');

/** Returns a function that passes arguments, as they would follow the executable, to the app driven by `electron`. */
export function secondLaunchOf(
  electron: ElectronApplication,
): (args: readonly string[]) => Promise<CommandResult> {
  // The original method: a version that retries after a lost answer would pass the arguments twice.
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
        ({ app }, [folder, encoded]) => void app.emit('second-instance', {}, [], folder, { encoded }),
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
