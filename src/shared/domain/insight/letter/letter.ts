/**
 * The letter: a week in at most five sentences, chosen by what is true and particular. It describes and never infers:
 * each sentence can be checked against the days behind it. Nothing is said twice, and a quiet week gets fewer.
 */
import { type PastMeeting, seriesOf } from '../../calendar';
import { type Day, dayName, groupBy, largest, smallest } from '../../common';
import { type Entry, latestEntries, notesIn } from '../../journal';
import { overrunsIn } from '../overruns';
import { eveningsWorthSaying, facedIn } from './facings';
import type { Fact, OverrunFact, WroteFact } from './fact';
import { seriesFactsIn } from './seriesFacts';

export interface Letter {
  /** The number of meetings that took place. */
  readonly meetings: number;
  /** The number of resets taken. */
  readonly resets: number;
  /** In the order in which they are told. */
  readonly facts: readonly Fact[];
}

const maxFacts = 5;
/** An overrun that happened once is told from this many minutes on. */
const minMinutesOnce = 10;

/**
 * Writes the letter of a week.
 *
 * @param days the days of the week, in order
 * @param past its meetings that are over, sorted by start
 * @param entries its entries, in the order in which they were written; may include other days
 */
export function letterOf(
  days: readonly Day[],
  past: readonly PastMeeting[],
  entries: readonly Entry[],
): Letter {
  const meetings = past.filter(({ start }) => days.includes(dayName(start)));
  const ofWeek = latestEntries(entries).filter(entry =>
    days.includes('day' in entry ? entry.day : dayName(entry.at)),
  );
  const faced = facedIn(days, ofWeek);
  // Said with the direction already.
  const evenings =
    faced?.kind === 'faced' && faced.evenings !== null ? null : eveningsWorthSaying(days, ofWeek);
  const [series, otherSeries] = seriesFactsIn(meetings, ofWeek);
  const [overrun, otherOverrun] = overrunFactsIn(meetings, ofWeek);
  const wrote = wroteIn(ofWeek, faced?.kind === 'faced' ? [faced.line] : (faced?.lines ?? []));
  // What is left out first stands last.
  const chosen = [faced, series, overrun, wrote, evenings, otherSeries, otherOverrun]
    .filter(fact => fact != null)
    .slice(0, maxFacts);
  return {
    meetings: meetings.filter(({ calledOff }) => !calledOff).length,
    resets: ofWeek.filter(entry => entry.kind === 'reset' && entry.outcome === 'done').length,
    facts: chosen.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  };
}

const order: readonly Fact['kind'][] = ['faced', 'faced-each', 'evenings', 'series', 'overrun', 'wrote'];

/** Returns the series that ran over, the most frequent first. */
function overrunFactsIn(past: readonly PastMeeting[], entries: readonly Entry[]): readonly OverrunFact[] {
  const overruns = overrunsIn(past, entries);
  return seriesOf(past)
    .filter(({ title }) => title.trim() !== '')
    .flatMap(({ title, meetings }): OverrunFact | [] => {
      const ofSeries = overruns.filter(({ meeting }) => meetings.includes(meeting));
      const days = [...groupBy(ofSeries, ({ meeting }) => dayName(meeting.start)).keys()];
      const minutes = ofSeries.map(overrun => overrun.minutes);
      if (days.length === 0 || (days.length === 1 && largest(minutes) < minMinutesOnce)) return [];
      const tookPlace = meetings.filter(({ calledOff }) => !calledOff);
      return {
        ...{ kind: 'overrun', title, from: smallest(minutes), to: largest(minutes), days },
        outOf: new Set(tookPlace.map(({ start }) => dayName(start))).size,
      };
    })
    .toSorted((a, b) => b.days.length - a.days.length || b.to - a.to);
}

const writtenKinds = ['correction', 'helped', 'facing'] as const;

/** Returns the newest line of the most telling kind, unless it repeats a direction. */
function wroteIn(entries: readonly Entry[], directions: readonly string[]): WroteFact | null {
  const said = new Set(directions.map(line => line.toLocaleLowerCase()));
  const notes = notesIn(entries).filter(({ text }) => !said.has(text.toLocaleLowerCase()));
  for (const what of writtenKinds) {
    const newest = notes
      .filter(({ kind }) => kind === what)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .at(-1);
    if (newest !== undefined) return { kind: 'wrote', what, line: newest.text, days: [newest.day] };
  }
  return null;
}
