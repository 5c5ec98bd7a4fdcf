/** The reset that is on the screen, from its beginning to its end. */

import { randomUUID } from 'node:crypto';
import type { Transition } from '../../shared/domain/calendar';
import { dayName, type Instant, second } from '../../shared/domain/common';
import { type Answers, type Draw, isReset, type ResetEntry } from '../../shared/domain/journal';
import {
  type ActiveReset,
  type Anchor,
  anchorFor,
  outcomeOf,
  type ResetEnding,
  type Situation,
} from '../../shared/domain/reset';
import type { Journal } from '../journal';

/** The reset on the screen, if any. */
export interface CurrentReset {
  current(): ActiveReset | null;
  begin(reset: Omit<ActiveReset, 'entry'>, now: Instant): void;
  /** Assigns the reset to a transition that came while it was on the screen. */
  assignTo(ended: Transition): void;
  /** Writes down what an experiment drew, before anything is done about it. */
  keepDraw(draw: Draw): void;
  /** Begins the reset itself after an experiment's questions. */
  beginAfterQuestions(endsAt: Instant, now: Instant): void;
  /** Stores answers. Does nothing if no reset is on the screen. */
  answer(answers: Answers, now: Instant): void;
  end(ending: ResetEnding, situation: Pick<Situation, 'resets' | 'preferences'>, now: Instant): void;
}

/**
 * Creates the holder of the current reset. A reset is logged as cut short when it begins and amended from then on, so
 * that a crash neither loses its answers nor shows it again.
 *
 * @param anchors the current anchors in the user's order; a reset without a transition has none
 */
export function createCurrentReset(
  journal: Pick<Journal, 'append' | 'amend' | 'between'>,
  anchors: () => readonly Anchor[],
): CurrentReset {
  let active: ActiveReset | null = null;

  function amend(change: Partial<ResetEntry>): void {
    if (active === null) return;
    active = { ...active, entry: { ...active.entry, ...change } };
    journal.amend(active.entry.id, dayName(active.entry.at), change);
  }

  /** The number of transitions at which an anchor was shown. */
  function occurrencesSince(made: Instant, id: string, now: Instant): number {
    const shown = journal
      .between(dayName(made), dayName(now))
      .filter(isReset)
      .filter(({ anchor }) => anchor?.id === id);
    return new Set(shown.map(({ transition }) => transition)).size;
  }

  return {
    current: () => active,

    begin(reset, now) {
      const { transition } = reset;
      const anchor =
        transition === null
          ? null
          : anchorFor(transition, anchors(), ({ id, made }) => occurrencesSince(made, id, now));
      const entry: ResetEntry = {
        id: randomUUID(),
        kind: 'reset',
        at: now,
        transition: transition?.id ?? null,
        outcome: 'short',
        reason: 'closed',
        seconds: 0,
        ...(reset.endedAt != null && { endedAt: reset.endedAt }),
        ...(anchor !== null && { anchor: { id: anchor.id, line: anchor.line } }),
      };
      active = { ...reset, entry };
      journal.append(entry);
    },

    assignTo: ended => amend({ transition: ended.id }),

    keepDraw: draw => amend({ draw }),

    beginAfterQuestions(endsAt, now) {
      if (active === null) return;
      active = { ...active, endsAt, asking: null, wasAsked: true };
      amend({ at: now });
    },

    answer({ kept, ...answers }, now) {
      if (active === null) return;
      const { at, anchor, energy, focus } = active.entry;
      amend({
        ...answers,
        // What counts in an experiment was answered before its draw.
        ...(active.wasAsked && { energy, focus }),
        seconds: active.asking ? 0 : secondsSince(at, now),
        ...(anchor && { anchor: keptOrNot(anchor, kept === true) }),
      });
    },

    end(ending, situation, now) {
      if (active === null) return;
      const { entry, transition, endsAt, asking } = active;
      amend({
        seconds: ending.how === 'not-shown' || asking ? 0 : secondsSince(entry.at, Math.min(now, endsAt)),
        reason: undefined,
        ...outcomeOf(ending, transition, situation, now),
      });
      active = null;
    },
  };
}

type ShownAnchor = NonNullable<ResetEntry['anchor']>;

const keptOrNot = ({ id, line }: ShownAnchor, kept: boolean): ShownAnchor =>
  kept ? { id, line, kept } : { id, line };

const secondsSince = (start: Instant, now: Instant): number =>
  Math.max(0, Math.round((now - start) / second));
