/** The reset that is being announced, and its card. */
import type { Transition } from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';
import { type Announced, announcedAfter, type PendingReset } from '../../shared/domain/reset';
import type { ArrivalCard } from '../shell';

/** What the card says. */
export interface AnnouncedReset {
  readonly transition: Transition;
  readonly since: Instant;
  readonly comesAt: Instant;
  /** When the meeting ended, if its call told. */
  readonly endedAt: Instant | null;
}

export interface Announcement {
  announced(): Announced | null;
  /** What is announced right now, or null. */
  current(): AnnouncedReset | null;
  /** Follows the decision: shows the card, or takes it back. */
  follow(pending: PendingReset, now: Instant): void;
  /** Takes the card back: the reset begins, or the user has declined it. */
  end(): void;
}

/**
 * Creates the announcement; nothing is announced.
 *
 * @param publish sends the windows what is announced, which the card must know before it is shown
 */
export function createAnnouncement(
  arrival: Pick<ArrivalCard, 'show' | 'hide'>,
  publish: () => void,
): Announcement {
  let announced: Announced | null = null;
  let current: AnnouncedReset | null = null;

  function end(): void {
    announced = null;
    if (current === null) return;
    current = null;
    arrival.hide();
  }

  return {
    announced: () => announced,
    current: () => current,
    follow(pending, now) {
      announced = announcedAfter(announced, pending, now);
      if (announced === null) end();
      if (pending.kind !== 'announce' || announced === null) return;
      const { transition, comesAt, endedAt } = pending;
      const isNew = current?.since !== announced.at;
      current = { transition, since: announced.at, comesAt, endedAt: endedAt ?? null };
      if (!isNew) return;
      publish();
      arrival.show();
    },
    end,
  };
}
