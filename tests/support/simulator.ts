/** Simulates a computer, its user and a journal. Calls `decideReset` as the app does, and at extra ticks. */

import type { Meeting } from '../../src/shared/domain/calendar/meeting';
import { meetingEndsOf, type Transition } from '../../src/shared/domain/calendar/transition';
import type { Call } from '../../src/shared/domain/call/call';
import {
  type Instant,
  type Interval,
  includes,
  type Millis,
  second,
} from '../../src/shared/domain/common/time';
import type { ResetEntry } from '../../src/shared/domain/journal/entry';
import { decideReset } from '../../src/shared/domain/reset/decideReset';
import type { Hold } from '../../src/shared/domain/reset/hold';
import { announcedAfter } from '../../src/shared/domain/reset/pendingReset';
import { postponedUntil } from '../../src/shared/domain/reset/postpone';
import type { Announced } from '../../src/shared/domain/reset/presentation';
import type { Situation } from '../../src/shared/domain/reset/situation';

export interface World extends Interval {
  readonly meetings: readonly Meeting[];
  readonly holds: readonly (Interval & Pick<Hold, 'kind'> & { readonly endKnown: boolean })[];
  /** The computer does not tick while asleep, but ticks when it wakes up. */
  readonly sleeps: readonly Interval[];
  readonly inputs: readonly Instant[];
  /** The user's answers to the resets shown, in order. */
  readonly answers: readonly ('done' | 'skipped' | 'later')[];
  readonly preferences: Situation['preferences'];
  /** The uses of the microphone by one app. */
  readonly calls: readonly Interval[];
  /** The clock is ahead during this interval. The computer ticks at its start and end. */
  readonly fast: Interval & { readonly by: Millis };
}

/**
 * An additional tick, with the clock set back for that moment. It is left out if an unseen reset was recorded after
 * that time, or went by in a sleep or, if it was an early one, which leaves no record, in a hold, because the decision
 * would correctly be made again.
 */
export interface ExtraTick {
  readonly at: Instant;
  readonly setBack: Millis;
}

/** Runs the world to its end. Returns the journal. */
export function simulatedJournal(world: World, extraTicks: readonly ExtraTick[] = []): readonly ResetEntry[] {
  const { transitions } = meetingEndsOf(world.meetings, world.preferences.resetSeconds);
  const journal: ResetEntry[] = [];
  const scheduledTicks = [
    ...extraTicks,
    ...[
      world.start,
      ...world.inputs,
      ...[...world.holds, ...world.calls, ...world.sleeps, world.fast].flatMap(({ start, end }) => [
        start,
        end,
      ]),
    ].map(at => ({
      at,
      setBack: 0,
    })),
  ].sort((a, b) => a.at - b.at || a.setBack - b.setBack);

  let nextTick: Instant = world.start;
  let shown = 0;
  let announced: Announced | null = null;
  while (true) {
    const [next] = scheduledTicks;
    const at = Math.min(nextTick, next?.at ?? world.end, world.end);
    if (at === world.end) return journal;
    const extra = next?.at === at && at < nextTick ? scheduledTicks.shift() : undefined;
    const sleep = world.sleeps.find(span => includes(span, at));
    if (sleep !== undefined) {
      nextTick = Math.max(nextTick, sleep.end);
      continue;
    }
    const setBack = extra?.setBack ?? 0;
    const unrecorded = [...world.sleeps, ...(world.preferences.followCall ? world.holds : [])];
    const goneBy =
      journal.some(entry => isUnseen(entry) && entry.at > at - setBack) ||
      unrecorded.some(({ end }) => end > at - setBack && end <= at);
    if (setBack > 0 && !goneBy) {
      const before: Announced | null = announced;
      tick(at - setBack, at);
      // What a wrong clock announces, or withdraws, would only be late.
      announced = before;
    }
    const ahead = includes(world.fast, at) ? world.fast.by : 0;
    nextTick = tick(at + ahead, at) - ahead;
  }

  function callsAt(real: Instant): readonly Call[] {
    return world.calls
      .filter(({ start }) => start <= real)
      .map(({ start, end }) => ({
        source: 'microphone',
        app: 'zoom',
        by: { device: 'microphone', app: 'Zoom' },
        start,
        end: end <= real ? end : null,
        endSeen: end <= real,
      }));
  }

  /** Acts until nothing is left to do at `now`, the clock's time. Returns when to tick again. */
  function tick(now: Instant, real: Instant): Instant {
    const others = world.holds.filter(({ kind, start }) => kind !== 'typing' && start <= real);
    const freeSince = others.some(span => includes(span, real))
      ? null
      : Math.min(now, Math.max(world.start, ...others.map(({ end }) => end)));
    while (true) {
      const decision = decideReset(
        {
          transitions,
          meetings: world.meetings,
          calls: callsAt(real),
          resets: journal,
          holds: world.holds
            .filter(span => includes(span, real))
            .map(({ kind, end, endKnown }) => ({ kind, until: endKnown ? end : null })),
          freeSince,
          lastInput: world.inputs.filter(input => input <= real).at(-1) ?? null,
          announced,
          preferences: world.preferences,
        },
        now,
      );
      if (decision.kind === 'record') {
        const { transition, outcome, reason, endedAt } = decision;
        log(transition, { at: now, outcome, reason, seconds: 0, endedAt });
      } else if (decision.kind === 'show') {
        const { transition, endsAt, endedAt } = decision;
        log(transition, { at: now, seconds: (endsAt - now) / second, endedAt, ...answerTo(transition, now) });
      } else {
        announced = announcedAfter(announced, decision, now);
        const again = decision.until ?? Number.POSITIVE_INFINITY;
        if (again <= now)
          throw new Error(`The decision at ${now} is valid until ${again}, which is not later`);
        return again;
      }
    }
  }

  function answerTo(transition: Transition, now: Instant): Pick<ResetEntry, 'outcome' | 'reason' | 'until'> {
    const answer = world.answers[shown++ % world.answers.length] ?? 'done';
    if (answer !== 'later') return { outcome: answer };
    const until = postponedUntil(transition, { resets: journal, preferences: world.preferences }, now);
    return until === null ? { outcome: 'skipped' } : { outcome: 'postponed', reason: 'later', until };
  }

  function log(transition: Transition, entry: Omit<ResetEntry, 'id' | 'kind' | 'transition'>): void {
    journal.push({ id: `${journal.length}`, kind: 'reset', transition: transition.id, ...entry });
  }
}

const isUnseen = ({ outcome }: ResetEntry): boolean => outcome === 'missed' || outcome === 'natural';
