/** Simulated people in an experiment: days differ, answers follow one another, energy falls, and some are missing. */
import { type Random, seededRandom } from '../../src/shared/domain/common/random';
import { dayName, hour, midnightAfter, minute, startOfDayNamed } from '../../src/shared/domain/common/time';
import { drawNext } from '../../src/shared/domain/experiment/draw';
import { isOver } from '../../src/shared/domain/experiment/progress';
import type { ExperimentPlan } from '../../src/shared/domain/journal/draw';
import type { ResetEntry } from '../../src/shared/domain/journal/entry';

export interface Person {
  /** Draws a day; one more transition follows each day, without a draw. */
  readonly perDay: number;
  /** How much higher the answers at the next transition are after a minute. */
  readonly effect?: number;
  /** How much higher answers would be right after the minute, if they were asked then. */
  readonly immediate?: number;
  /** Whether the answers are given after the draw, which the app never does. */
  readonly asksAfterwards?: boolean;
}

/** The standard deviations of days, of what lasts for some hours, and of single answers; and how much of it lasts. */
const spread = { day: 0.5, hours: 0.45, answer: 0.4, lasting: 0.5 };
const missing = 0.3;
/** How much energy falls from one transition to the next. */
const fall = 0.12;

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const level = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/** Returns the journal of a person who keeps on until the experiment is over. */
export function experimentJournal(plan: ExperimentPlan, person: Person, seed: number): readonly ResetEntry[] {
  const random = seededRandom(seed);
  const resets: ResetEntry[] = [];
  const first = startOfDayNamed(dayName(plan.startedAt));
  for (let day = 0; !isDone(plan, resets, day, first); day++) {
    addDay(plan, person, resets, midnightAfter(first, day), random);
  }
  return resets;
}

const isDone = (plan: ExperimentPlan, resets: readonly ResetEntry[], day: number, first: number): boolean =>
  day >= plan.days && isOver(plan, resets, midnightAfter(first, day));

function addDay(
  plan: ExperimentPlan,
  { perDay, effect = 0, immediate = 0, asksAfterwards = false }: Person,
  resets: ResetEntry[],
  midnight: number,
  random: Random,
): void {
  const scaled = () => ({ ofDay: spread.day * normal(random), lasting: spread.hours * normal(random) });
  const state = { energy: scaled(), focus: scaled() };
  let before = 0;
  for (let index = 0; index <= perDay; index++) {
    const at = midnight + 9 * hour + index * 75 * minute;
    const draw = index < perDay ? drawNext(plan, resets, random) : undefined;
    const now = asksAfterwards && draw?.minute === true ? immediate : 0;
    const answer = (scale: 'energy' | 'focus'): number => {
      const { ofDay, lasting } = state[scale];
      state[scale].lasting =
        spread.lasting * lasting + spread.hours * Math.sqrt(1 - spread.lasting ** 2) * normal(random);
      return level(
        3.4 - fall * index + ofDay + state[scale].lasting + spread.answer * normal(random) + before + now,
      );
    };
    const answers = { energy: answer('energy'), focus: answer('focus') };
    resets.push({
      id: `${at}`,
      kind: 'reset',
      at,
      transition: `${at}@${at}`,
      outcome: draw?.minute === false ? 'missed' : 'done',
      seconds: draw?.minute === false ? 0 : 60,
      ...(random() >= missing && answers),
      ...(draw && { draw }),
    });
    before = draw?.minute === true ? effect : 0;
  }
}
