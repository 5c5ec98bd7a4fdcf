/** Random check-ins that vary more between days than within a day. */

import { seededRandom } from '../../src/shared/domain/common/random';
import { hour, type Instant, midnightAfter, minute, weekdayOf } from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import { begin } from './randomPast';

export interface JournalPlan {
  readonly days: number;
  /** The number of entries on each working day. */
  readonly entries: number;
  /** How much higher than usual the energy is at an instant. */
  readonly lift?: (at: Instant) => number;
}

const level = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

export function journalWith(
  { days, entries, lift = () => 0 }: JournalPlan,
  seed: number,
  from = begin(),
): readonly Entry[] {
  const random = seededRandom(seed);
  return Array.from({ length: days }, (_, day) => midnightAfter(from, day))
    .filter(midnight => weekdayOf(midnight) % 6 !== 0)
    .flatMap(midnight => {
      const mood = 3 + 1.5 * (random() - 0.5);
      return Array.from({ length: entries }, (_, index): Entry => {
        const at = midnight + 8 * hour + Math.floor(((index + random()) * 10 * 60) / entries) * minute;
        const near = (middle: number): number => level(middle + 2 * (random() - 0.5));
        return {
          ...{ id: `${seed} ${at} ${index}`, kind: 'check-in', at },
          ...{ energy: near(mood + lift(at)), focus: near(mood) },
        };
      });
    });
}
