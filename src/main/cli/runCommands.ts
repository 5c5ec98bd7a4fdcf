/** What the command line is answered: each command carried out, and said in a line. */

import type { FeedView, Snapshot } from '../../shared/contract';
import type { Meeting } from '../../shared/domain/calendar';
import type { Hold } from '../../shared/domain/reset';
import { pauseSentence, type Times, type Translate } from '../../shared/i18n';
import type { Actions, Snapshots } from '../api';
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
  readonly snapshots: Pick<Snapshots, 'current'>;
  readonly signals: Pick<Signals, 'freshHolds'>;
  readonly views: Pick<Views, 'open'>;
}

/** Carries out the commands one after the other. The first problem ends it. */
export async function runCommands(
  commands: readonly Command[],
  folder: string,
  context: CommandContext,
): Promise<CommandReply> {
  const said: string[] = [];
  for (const command of commands) {
    const answer = await answerOne(command, folder, context);
    if (answer.said !== '') said.push(answer.said);
    if (answer.problem !== null || answer.ends) return { ...answer, said: said.join('\n') };
  }
  return { said: said.join('\n'), problem: null };
}

async function answerOne(command: Command, folder: string, context: CommandContext): Promise<CommandReply> {
  const { clock, actions, t, times } = context;
  const say = (said: string): CommandReply => ({ said, problem: null });
  switch (command.do) {
    case 'status':
      return say(
        JSON.stringify(statusOf(context.snapshots.current(), await context.signals.freshHolds(clock.now()))),
      );
    case 'reset':
      actions.beginReset();
      return say(t('commandLine.reset'));
    case 'pause':
      return say(pauseSentence(actions.pause(command.length), clock.now(), t, times));
    case 'resume':
      actions.resume();
      return say(t('commandLine.resumed'));
    case 'check-in': {
      const logged = actions.checkIn(command.checkIn);
      return logged.ok ? say(t('commandLine.logged')) : { said: '', problem: logged.problem };
    }
    case 'open':
      context.views.open(command.view);
      return say('');
    case 'add-feed': {
      const found = await actions.addFeed(command.source, folder);
      if (!found.ok) return { said: '', problem: found.problem };
      return say(t('commandLine.added', { count: found.value.today.length }));
    }
    case 'hidden':
      return say('');
    case 'quit':
      return { ...say(t('commandLine.quit')), ends: true };
  }
}

/** The `--status` object: people script it, so that its names stay. Instants are epoch ms; no feed's URL is in it. */
export function statusOf({ now, trayStatus, reset, feeds }: Snapshot, holds: readonly Hold[]) {
  const { state, current, next, nextTransition, pausedUntil } = trayStatus;
  return {
    now,
    state,
    current: current === null ? null : brief(current),
    next: next === null ? null : brief(next),
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
      setAside: health.problems.length,
    })),
  };
}

const brief = ({ title, start, end }: Meeting) => ({ title, start, end });
