/**
 * The months before the sample day: entries that someone might have logged. They are generated from the sample's past
 * meetings, are the same each time, and are never written to disk. Energy falls between back-to-back meetings and rises
 * after a reset, and a day's heading follows from its energy. So that Week and Insight have something to tell, a week has
 * a main direction, focus is low after the stand-up, and the customer call runs over.
 */
import { type Meeting, type MeetingEnds, meetingEndsOf, type Transition } from '../calendar';
import {
  type Day,
  dayName,
  groupBy,
  type Instant,
  minute,
  pickOne,
  type Random,
  second,
  seededRandom,
  seedOf,
  startOfDayNamed,
  timeOnDay,
  weekStart,
} from '../common';
import type { AnyEntry, Entry, Heading, ResetEntry } from '../journal';
import { type Settings, sampleSource } from '../settings';
import { withSampleExperiment } from './sampleExperiment';

/** The texts used in the sample, in the current language. */
export interface SampleLines {
  readonly directions: readonly string[];
  readonly leaving: readonly string[];
  readonly facing: readonly string[];
  readonly helped: readonly string[];
  readonly corrections: readonly string[];
}

/** The beginning of the transition ids of the sample's meetings, and of those in the months before the sample day. */
const sampleIdPattern = /^sample-[\w-]+@one-degree@/;
const sampleMonthsIdPattern = /^sample-past-/;

/** Whether a meeting is in the months before the sample day. */
const isPast = ({ uid }: Pick<Meeting, 'uid'>): boolean => sampleMonthsIdPattern.test(uid);

/** Returns whether an entry answers a meeting of the sample rather than one of the user's. */
export const isOfSample = (entry: AnyEntry): boolean => answersMeeting(entry, sampleIdPattern);

/** Returns whether an entry answers a meeting in the months before the sample day. */
export const isOfSampleMonths = (entry: AnyEntry): boolean => answersMeeting(entry, sampleMonthsIdPattern);

const answersMeeting = (entry: AnyEntry, uid: RegExp): boolean =>
  typeof entry.transition === 'string' && uid.test(entry.transition);

/**
 * Returns the ends of meetings, without the transitions of the sample day from before the user tried the sample: no one
 * was in those meetings. Transitions of the months before the sample day are kept, because they have sample entries.
 */
export function meetingEndsSinceSample(
  meetings: readonly Meeting[],
  { feeds, preferences }: Pick<Settings, 'feeds' | 'preferences'>,
): MeetingEnds {
  const ends = meetingEndsOf(meetings, preferences.resetSeconds);
  const since = feeds.find(({ source }) => source === sampleSource)?.since ?? 0;
  const isBeforeTrial = ({ id, at }: Transition): boolean =>
    at < since && sampleIdPattern.test(id) && !sampleMonthsIdPattern.test(id);
  return { ...ends, transitions: ends.transitions.filter(transition => !isBeforeTrial(transition)) };
}

/**
 * Returns the entries of the months before the sample day.
 *
 * @param meetings any meetings; only those of the sample are used
 */
export function sampleEntries(meetings: readonly Meeting[], lines: SampleLines): readonly Entry[] {
  const days = groupBy(meetings.filter(isPast), ({ start }) => dayName(start));
  return withSampleExperiment([...days].flatMap(([day, ofDay]) => entriesOfDay(day, ofDay, lines)));
}

function entriesOfDay(day: Day, meetings: readonly Meeting[], lines: SampleLines): readonly Entry[] {
  const random = seededRandom(seedOf(day));
  const resets = resetsOf(meetingEndsOf(meetings, resetSeconds).transitions, random, lines);
  const ofWeek = pickOne(lines.directions, seededRandom(seedOf(dayName(weekStart(startOfDayNamed(day))))));
  const direction = random() < 0.7 ? ofWeek : pickOne(lines.directions, random);
  return [
    ...(direction === undefined
      ? []
      : [entryOf('direction', day, atTime(day, '08:45'), { line: direction, day })]),
    ...resets,
    evening(day, resets, random, lines),
  ];
}

const resetSeconds = 60;

function resetsOf(
  transitions: readonly Transition[],
  random: Random,
  lines: SampleLines,
): readonly ResetEntry[] {
  let energy = 2.9 + 1.8 * random();
  let focus = 3.2 + 1.2 * random();
  return transitions.map(({ id, at, from, class: kind }, index) => {
    const began = transitions[index - 1]?.at;
    energy -= began === from.start ? 0.9 : 0.1;
    focus -= from.end - from.start > 40 * minute ? 0.5 : 0.05;
    const isStandUp = from.uid.includes('stand-up');
    const outcome = isStandUp && random() < 0.9 ? 'done' : randomOutcome(kind, random);
    const taken = outcome === 'done';
    const answers = {
      energy: level(energy + random() * 0.6),
      focus: isStandUp ? 2 : level(focus + random() * 0.8),
      steady: random() < 0.25,
      ...(random() < 0.15 && { leaving: pickOne(lines.leaving, random) }),
      ...(random() < 0.25 && { facing: pickOne(lines.facing, random) }),
    };
    // A reset restores some energy, and a gap some focus.
    energy += taken ? 0.5 : 0;
    focus += kind === 'tight' ? 0 : 0.5;
    const isCall = from.uid.includes('customer');
    const overrun = isCall && random() < 0.85 ? 4 + Math.floor(8 * random()) : 0;
    return {
      id: `sample ${id}`,
      kind: 'reset',
      at: at + overrun * minute + 5 * second,
      ...(isCall && { endedAt: at + overrun * minute }),
      transition: id,
      outcome,
      ...(outcome === 'missed' && { reason: random() < 0.5 ? 'on-a-call' : 'typing' }),
      seconds: taken ? (kind === 'tight' ? 20 : resetSeconds) : 0,
      ...(taken && answers),
    };
  });
}

function randomOutcome(kind: Transition['class'], random: Random): ResetEntry['outcome'] {
  const chance = random();
  if (kind === 'last') return chance < 0.5 ? 'done' : 'natural';
  if (chance < 0.65) return 'done';
  if (chance < 0.8) return kind === 'tight' ? 'missed' : 'natural';
  return chance < 0.9 ? 'skipped' : 'missed';
}

function evening(day: Day, resets: readonly ResetEntry[], random: Random, lines: SampleLines): Entry {
  const levels = resets.flatMap(({ energy }) => energy ?? []);
  const mean = levels.reduce((sum, energy) => sum + energy, 0) / Math.max(levels.length, 1);
  return entryOf('reflection', day, atTime(day, '17:35'), {
    day,
    heading: headingOf(mean + 1.2 * (random() - 0.5)),
    ...(random() < 0.4 && { helped: pickOne(lines.helped, random) }),
    ...(random() < 0.25 && { correction: pickOne(lines.corrections, random) }),
  });
}

function headingOf(energy: number): Heading {
  if (energy >= 3.8) return 'closer';
  return energy >= 3.2 ? 'level' : 'away';
}

const entryOf = <Kind extends 'direction' | 'reflection', Fields>(
  kind: Kind,
  day: Day,
  at: Instant,
  fields: Fields,
) => ({ id: `sample ${kind} ${day}`, kind, at, ...fields });

const atTime = (day: Day, time: string): Instant => timeOnDay(startOfDayNamed(day), time);

const level = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));
