/** Runs the commands of a launch and returns what to print. */

import type { FeedView, Snapshot } from '../../shared/contract';
import type { Meeting } from '../../shared/domain/calendar';
import type { Hold } from '../../shared/domain/reset';
import { pauseSentence, type Times, type Translate } from '../../shared/i18n';
import type { Actions, SnapshotPublisher } from '../api';
import type { Clock } from '../platform';
import type { Views } from '../shell';
import type { Signals } from '../signals';
import type { Command } from './commandLine';
import type { CommandReply } from './launch';

export interface CommandContext {
  readonly clock: Pick<Clock, 'now'>;
  readonly actions: Actions;
  readonly t: Translate;
  readonly times: Times;
  readonly snapshots: Pick<SnapshotPublisher, 'current'>;
  readonly signals: Pick<Signals, 'freshHolds'>;
  readonly views: Pick<Views, 'open'>;
}

/**
 * Runs the commands in order, up to the first error or `quit`.
 *
 * @param folder the working directory of the launch, the base of relative paths
 */
export async function runCommands(
  commands: readonly Command[],
  folder: string,
  context: CommandContext,
): Promise<CommandReply> {
  const output: string[] = [];
  for (const command of commands) {
    const reply = await runCommand(command, folder, context);
    if (reply.output !== '') output.push(reply.output);
    if (reply.error !== null || reply.ends) return { ...reply, output: output.join('\n') };
  }
  return { output: output.join('\n'), error: null };
}

async function runCommand(command: Command, folder: string, context: CommandContext): Promise<CommandReply> {
  const { clock, actions, t, times } = context;
  const reply = (output: string): CommandReply => ({ output, error: null });
  switch (command.do) {
    case 'status':
      return reply(
        JSON.stringify(statusOf(context.snapshots.current(), await context.signals.freshHolds(clock.now()))),
      );
    case 'reset':
      actions.beginReset();
      return reply(t('commandLine.reset'));
    case 'pause':
      return reply(pauseSentence(actions.pause(command.length), clock.now(), t, times));
    case 'resume':
      actions.resume();
      return reply(t('commandLine.resumed'));
    case 'check-in': {
      const logged = actions.checkIn(command.checkIn);
      return logged.ok ? reply(t('commandLine.logged')) : { output: '', error: logged.problem };
    }
    case 'open':
      context.views.open(command.view);
      return reply('');
    case 'add-feed': {
      const found = await actions.addFeed(command.source, folder);
      if (!found.ok) {
        // With a password of its own the address has been tried, and what the server said to that is the answer.
        const isAccount =
          !URL.parse(command.source)?.password && (await actions.isAccountAddress(command.source));
        if (isAccount) actions.offerFeed(command.source, folder, isAccount);
        return { output: '', error: isAccount ? t('account.led') : found.problem };
      }
      return reply(t('commandLine.added', { count: found.value.today.length }));
    }
    case 'offer-feed': {
      const offered = actions.offerFeed(command.source, folder);
      return offered.ok ? reply('') : { output: '', error: offered.problem };
    }
    case 'hidden':
      // Being given any command is what keeps a launch from opening a window: see app.ts.
      return reply('');
    case 'quit':
      return { ...reply(t('commandLine.quit')), ends: true };
  }
}

/** Returns the `--status` object. Scripts depend on its names. Instants are epoch milliseconds; it has no feed URLs. */
export function statusOf({ now, trayStatus, reset, feeds }: Snapshot, holds: readonly Hold[]) {
  const { state, current, next, nextTransition, pausedUntil, runningOver, held, heldUntil, postponed } =
    trayStatus;
  return {
    now,
    state,
    current: current === null ? null : meetingSummary(current),
    next: next === null ? null : meetingSummary(next),
    runningOver: runningOver === null ? null : meetingSummary(runningOver),
    transition:
      nextTransition === null
        ? null
        : {
            at: nextTransition.at,
            class: nextTransition.class,
            from: nextTransition.from.title,
            to: nextTransition.to?.title ?? null,
          },
    reset: reset === null ? null : { startedAt: reset.startedAt, endsAt: reset.endsAt },
    waiting: held === null ? null : { for: held.kind, until: heldUntil },
    putOff: postponed === null ? null : { after: postponed.after.title, until: postponed.until },
    pausedUntil,
    holds,
    feeds: feeds.map(({ name, kind, on, health }: FeedView) => ({
      name,
      kind,
      on,
      fault: health.fault,
      lastSuccess: health.lastSuccess,
      nextFetch: health.nextFetch,
      events: health.events,
      setAside: health.problemCount,
    })),
  };
}

const meetingSummary = ({ title, start, end }: Meeting) => ({ title, start, end });
