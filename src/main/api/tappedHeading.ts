/** Which way the day went, saved by one tap on the evening's card. It can be corrected and taken back. */

import { randomUUID } from 'node:crypto';
import { addDays, type Day, dayName, type Result } from '../../shared/domain/common';
import { type ReflectionDraft, reflectionFormOf } from '../../shared/domain/day';
import { type Heading, type ReflectionEntry, reflectionOf } from '../../shared/domain/journal';
import type { Drafts, Journal } from '../journal';
import type { Clock } from '../platform';

export interface TappedHeadingParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly journal: Pick<Journal, 'amend' | 'between' | 'remove'>;
  readonly drafts: Pick<Drafts, 'of' | 'keep'>;
  /** Saves the reflection of a day under this id if it is new. */
  save(draft: ReflectionDraft, id: string): Result<null, string>;
  /** Called after a change. */
  onChange(): void;
}

export interface TappedHeading {
  /** Saves today's reflection with this heading, and with what was typed but not saved. */
  tap(heading: Heading): Result<null, string>;
  /** Takes all taps back. Does nothing if there were none. */
  undo(): void;
}

/** Creates the taps; none can be undone yet. */
export function createTappedHeading({
  clock,
  journal,
  drafts,
  save,
  onChange,
}: TappedHeadingParts): TappedHeading {
  /** How everything was before the first tap. */
  let before: {
    readonly id: string;
    readonly day: Day;
    readonly saved: ReflectionEntry | null;
    readonly draft: ReflectionDraft | null;
  } | null = null;

  return {
    tap(heading) {
      const day = dayName(clock.now());
      const entries = journal.between(day, addDays(day, 1));
      const saved = reflectionOf(entries, day);
      const draft = drafts.of(day);
      if (before?.day !== day || before.id !== saved?.id)
        before = { id: saved?.id ?? randomUUID(), day, saved, draft };
      return save({ ...reflectionFormOf(day, entries, draft).draft, heading }, before.id);
    },

    undo() {
      if (before === null) return;
      const { id, day, saved, draft } = before;
      before = null;
      if (draft !== null) drafts.keep(draft);
      if (saved === null) void journal.remove(entry => entry.id === id).then(onChange);
      else {
        const { heading, helped, correction } = saved;
        journal.amend(id, day, { heading, helped, correction });
        onChange();
      }
    },
  };
}
