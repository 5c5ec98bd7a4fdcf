/** What a series was like after all its meetings of a week. */
import { byDay, type PastMeeting, seriesOf } from '../../calendar';
import { dayName, dayStart, largest, smallest } from '../../common';
import { type Entry, type ScaleName, scales } from '../../journal';
import { type ReadingInContext, readingsInContext } from '../readings';
import type { LevelRange, SeriesFact } from './fact';

/** The fewest days of a series, and the fewest other readings, to say anything about. */
const minDays = 3;
const maxFacts = 2;

interface Candidate {
  readonly title: string;
  readonly of: ScaleName;
  readonly after: readonly ReadingInContext[];
  readonly others: readonly ReadingInContext[];
  /** The number of days on which the series took place. */
  readonly daysOn: number;
}

/**
 * Returns the series with the same or neighbouring levels on all their days while everything else was mostly different,
 * the greatest difference first. A series has one fact at most.
 *
 * @param past sorted by start
 */
export function seriesFactsIn(
  past: readonly PastMeeting[],
  entries: readonly Entry[],
): readonly SeriesFact[] {
  let candidates = candidatesIn(past, readingsInContext(entries, byDay(past)));
  const facts: SeriesFact[] = [];
  while (facts.length < maxFacts) {
    const found = candidates
      .flatMap(candidate => {
        const fact = factOf(candidate);
        return fact === null ? [] : { candidate, fact };
      })
      .toSorted((a, b) => compareFacts(a.fact, b.fact))[0];
    if (found === undefined) break;
    facts.push(found.fact);
    // What was said once is not said again from the other side: those readings are no longer what the next differs from.
    const said = new Set(found.candidate.after);
    candidates = candidates
      .filter(({ title }) => title !== found.fact.title)
      .map(candidate =>
        candidate.of === found.fact.of
          ? { ...candidate, others: candidate.others.filter(reading => !said.has(reading)) }
          : candidate,
      )
      .filter(({ others }) => others.length >= minDays);
  }
  return facts;
}

function candidatesIn(
  past: readonly PastMeeting[],
  readings: readonly ReadingInContext[],
): readonly Candidate[] {
  return seriesOf(past)
    .filter(({ title }) => title.trim() !== '')
    .flatMap(({ title, meetings }) => {
      const tookPlace = meetings.filter(({ calledOff }) => !calledOff);
      const ids = new Set(tookPlace.map(({ id }) => id));
      const isAfter = ({ meeting }: ReadingInContext): boolean =>
        meeting !== null && ids.has(meeting.meeting.id);
      return scales.map((of): Candidate => {
        const ofMeasure = readings.filter(reading => reading[of] !== null);
        return {
          ...{ title, of, daysOn: new Set(tookPlace.map(({ start }) => dayStart(start))).size },
          after: ofMeasure.filter(isAfter),
          others: ofMeasure.filter(reading => !isAfter(reading)),
        };
      });
    });
}

/** Returns what there is to say about a series, or null if it is not particular. */
function factOf({ title, of, after, others, daysOn }: Candidate): SeriesFact | null {
  const levels = after.flatMap(reading => reading[of] ?? []);
  const days = [...new Set(after.map(({ day }) => day))];
  const [low, high] = [smallest(levels), largest(levels)];
  if (days.length < minDays || high - low > 1) return null;
  const elsewhere = middleHalfOf(others.flatMap(reading => reading[of] ?? []).toSorted((a, b) => a - b));
  // Without anything to compare it with, only the same extreme each time is particular.
  const isParticular =
    elsewhere === null ? low === high && low !== 3 : elsewhere.low > high || elsewhere.high < low;
  if (!isParticular) return null;
  return {
    ...{ kind: 'series', of, title, low, high, elsewhere },
    ...{ everyDay: days.length === daysOn, days: days.map(dayName) },
  };
}

/** The first and third quartile by nearest rank; null if there are too few levels. */
function middleHalfOf(sorted: readonly number[]): LevelRange | null {
  const low = sorted[Math.ceil(0.25 * sorted.length) - 1];
  const high = sorted[Math.ceil(0.75 * sorted.length) - 1];
  return sorted.length < minDays || low === undefined || high === undefined ? null : { low, high };
}

/** The greatest difference first; then the extreme before the middle, and the rarer before the usual. */
const compareFacts = (a: SeriesFact, b: SeriesFact): number =>
  differenceIn(b) - differenceIn(a) || extremityOf(b) - extremityOf(a) || a.days.length - b.days.length;

const extremityOf = ({ low, high }: LevelRange): number => Math.abs((low + high) / 2 - 3);

const differenceIn = ({ low, high, elsewhere }: SeriesFact): number =>
  elsewhere === null ? 0 : Math.abs(elsewhere.low + elsewhere.high - low - high) / 2;
