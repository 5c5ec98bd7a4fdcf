/** Random true ends of past meetings: some series are calls, and each of those runs over in its own way. */
import type { PastMeeting } from '../../src/shared/domain/calendar/past';
import { transitionId } from '../../src/shared/domain/calendar/transition';
import { type Random, seededRandom, seedOf } from '../../src/shared/domain/common/random';
import { dayStart, type Instant, minute } from '../../src/shared/domain/common/time';
import type { ResetEntry } from '../../src/shared/domain/journal/entry';

/** How likely a meeting is to run over, and by how many minutes at most. */
export interface Overrunning {
  readonly chance: number;
  readonly most: number;
}

/** What a meeting is like; null if it is no call, so that its end is unknown. */
export type Habit = (meeting: PastMeeting) => Overrunning | null;

/** Some series are no calls, so that their ends are unknown. */
function randomHabit(title: string, seed: number): Overrunning | null {
  const random = seededRandom(seedOf(`${seed} ${title}`));
  return random() < 0.3 ? null : { chance: random() * 0.9, most: 4 + 26 * random() };
}

/**
 * Returns when a meeting ended, or null if that isn't known. On some days everything takes longer.
 *
 * @param habit of the series; by default a random one that doesn't change
 */
export function randomEnd(
  { title, start, end }: PastMeeting,
  seed: number,
  random: Random,
  habit = randomHabit(title, seed),
): Instant | null {
  // Now and then the call's end is not seen.
  if (habit === null || random() < 0.15) return null;
  const day = seededRandom(seedOf(`${seed} ${dayStart(start)}`))();
  const runsOver = random() < Math.min(1, habit.chance * (0.5 + day));
  return end + Math.round(runsOver ? 3 + (habit.most - 3) * random() : -4 * random()) * minute;
}

/** Returns the resets after all meetings that took place, with their true ends. */
export function resetsWithEnds(
  past: readonly PastMeeting[],
  seed: number,
  habit?: Habit,
): readonly ResetEntry[] {
  const random = seededRandom(31 * seed + 1);
  return past
    .filter(({ calledOff }) => !calledOff)
    .map((meeting): ResetEntry => {
      const endedAt = randomEnd(meeting, seed, random, habit?.(meeting));
      return {
        ...{ id: `reset ${meeting.id}`, kind: 'reset', at: endedAt ?? meeting.end },
        ...{ transition: transitionId(meeting), outcome: 'done', seconds: 60 },
        ...(endedAt !== null && { endedAt }),
      };
    });
}
