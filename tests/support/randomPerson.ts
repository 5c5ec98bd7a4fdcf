/**
 * A random person whom nothing affects but the time of day: a calendar, and the answers at the ends of its meetings. Days
 * and weeks differ, answers follow one another, energy falls over the day, some are missing, meetings run over, and an
 * experiment draws.
 */
import type { PastMeeting } from '../../src/shared/domain/calendar/past';
import { transitionId } from '../../src/shared/domain/calendar/transition';
import { groupBy } from '../../src/shared/domain/common/collections';
import { type Random, seededRandom } from '../../src/shared/domain/common/random';
import { clockMinutes, dayStart, hour, type Instant } from '../../src/shared/domain/common/time';
import { drawNext } from '../../src/shared/domain/experiment/draw';
import type { ExperimentPlan } from '../../src/shared/domain/journal/draw';
import type { ResetEntry } from '../../src/shared/domain/journal/entry';
import { randomEnd } from './randomOverruns';
import { pastWith, randomPlans } from './randomPast';

export interface RandomPerson {
  readonly past: readonly PastMeeting[];
  readonly entries: readonly ResetEntry[];
  readonly plan: ExperimentPlan;
}

/** Days with meetings in the journal, and the first of them on which the experiment draws. */
const days = { journal: 80, experiment: 40 };

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const level = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/** A value that keeps `kept` of itself from one time to the next, with a standard deviation of `spread`. */
function drifting(kept: number, spread: number, random: Random): () => number {
  let value = spread * normal(random);
  return () => {
    value = kept * value + spread * Math.sqrt(1 - kept ** 2) * normal(random);
    return value;
  };
}

export function randomPerson(seed: number): RandomPerson {
  const past = pastWith(randomPlans(seed), seed);
  const random = seededRandom(7919 * seed);
  const byDay = groupBy(
    past.filter(({ calledOff }) => !calledOff),
    ({ start }) => dayStart(start),
  );
  const busy = [...byDay].slice(0, days.journal);
  const startedAt = busy[days.experiment]?.[0] ?? 0;
  const plan: ExperimentPlan = { id: 'x', startedAt, days: 20, blockSize: seed % 2 === 0 ? 4 : 6 };
  const entries: ResetEntry[] = [];
  const mood = drifting(0.6, 0.5, random);
  for (const [midnight, meetings] of busy) {
    addDay(entries, midnight, meetings, { plan, mood: mood() }, random);
  }
  return { past, entries: withEnds(entries, past, seed), plan };
}

/** Adds the true ends, from random numbers of their own. */
function withEnds(
  entries: readonly ResetEntry[],
  past: readonly PastMeeting[],
  seed: number,
): readonly ResetEntry[] {
  const random = seededRandom(104_729 * seed);
  const ofTransition = new Map(past.map(meeting => [transitionId(meeting), meeting]));
  return entries.map(entry => {
    const meeting = ofTransition.get(entry.transition ?? '');
    const endedAt = meeting === undefined ? null : randomEnd(meeting, seed, random);
    return endedAt === null ? entry : { ...entry, endedAt };
  });
}

function addDay(
  entries: ResetEntry[],
  midnight: Instant,
  meetings: readonly PastMeeting[],
  { plan, mood }: { readonly plan: ExperimentPlan; readonly mood: number },
  random: Random,
): void {
  const lasting = { energy: drifting(0.5, 0.5, random), focus: drifting(0.5, 0.5, random) };
  const ends = meetings.toSorted((a, b) => a.end - b.end);
  for (const [index, meeting] of ends.entries()) {
    const { end, id } = meeting;
    const next = ends[index + 1]?.end;
    const isDrawn = midnight >= plan.startedAt && next !== undefined && next - end <= 3 * hour && next > end;
    const draw = isDrawn ? drawNext(plan, entries, random) : undefined;
    const fall = 0.12 * ((clockMinutes(end) - 9 * 60) / 60);
    const answers = {
      energy: level(3.8 - fall + mood + lasting.energy() + 0.45 * normal(random)),
      focus: level(3.3 + mood + lasting.focus() + 0.45 * normal(random)),
    };
    entries.push({
      ...{ id: `${end} ${id}`, kind: 'reset', at: end, transition: `${id}@${end}` },
      outcome: draw === undefined ? (random() < 0.7 ? 'done' : 'skipped') : draw.minute ? 'done' : 'missed',
      seconds: 60,
      ...(random() >= 0.3 && answers),
      ...(draw && { draw }),
    });
  }
}
