/**
 * The comparison of the two arms, by the design of the draw.
 *
 * Each answer is compared with the mean of its day, because days differ more than anything else. An answer belongs to
 * the arm that was drawn, whether the minute was then taken or skipped. To see what chance alone does, the draw is
 * repeated thousands of times as it was made: within its real blocks, with the answers left where they are, missing ones
 * included. This is exact whatever the answers depend on, such as the hour or the answer before. Both scales are drawn
 * together, and the larger of their two differences counts (Westfall and Young 1993), so that looking at two scales
 * finds nothing more often than looking at one.
 */
import { dayStart, groupBy, meanOf, type Random, seededRandom } from '../common';
import type { ScaleName } from '../journal';
import type { Trial } from './trials';

/** How often chance alone may show "a difference" on either scale. Insight and drift may err too, in 5 % together. */
const significanceLevel = 0.03;

export interface Difference {
  readonly scale: ScaleName;
  /** How much higher the answers are after the minute, in steps of the scale. */
  readonly estimate: number;
  /** The range that the real difference is in, for both scales together, in 97 of 100 experiments. */
  readonly low: number;
  readonly high: number;
  /** The share of repeated draws in which either scale differs as clearly; never 0. */
  readonly chance: number;
  /** `unclear` if chance alone does as much in more than 3 %; then the range includes 0. */
  readonly verdict: 'higher' | 'lower' | 'unclear';
  readonly answers: { readonly withMinute: number; readonly without: number };
  /** The estimate in the first and in the second half of the trials; null if a half has no day with both arms. */
  readonly halves: readonly [number | null, number | null];
}

/**
 * Compares the arms on these scales.
 *
 * @param trials in the order in which they were drawn
 * @param rounds the number of repeated draws
 */
export function compareArms(
  trials: readonly Trial[],
  blockSize: number,
  scales: readonly ScaleName[],
  rounds = 4_000,
): readonly Difference[] {
  const sides = scales.map(scale => sideOf(trials, scale));
  const redrawn = redraw(trials, blockSize, sides, rounds);
  const spreads = redrawn.map(spreadOf);
  const clarity = sides.map(({ observed }, index) => ratio(Math.abs(observed), spreads[index] ?? 0));
  const clearest = clearestOf(redrawn, spreads, rounds).sort();
  // The clarity that at most three redraws in a hundred reach, counting the real draw as one more.
  const allowed = Math.floor(significanceLevel * (rounds + 1)) - 1;
  const limit = clearest[rounds - 1 - allowed] ?? Number.POSITIVE_INFINITY;

  return sides.map(({ scale, observed, information, answers, halves }, index) => {
    const estimate = ratio(observed, information);
    const clear = clarity[index] ?? 0;
    const reach = ratio(limit * (spreads[index] ?? 0), information);
    const verdict = clear <= limit + rounding ? 'unclear' : estimate > 0 ? 'higher' : 'lower';
    return {
      ...{ scale, estimate, low: estimate - reach, high: estimate + reach },
      ...{ chance: (countFrom(clearest, clear - rounding) + 1) / (rounds + 1), verdict, answers, halves },
    };
  });
}

/** The standard deviation around 0, in a plain loop because there are thousands. */
function spreadOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}

/** Returns the clearer one of all sides' differences in each repeated draw. */
function clearestOf(
  redrawn: readonly Float64Array[],
  spreads: readonly number[],
  rounds: number,
): Float64Array {
  const clearest = new Float64Array(rounds);
  for (const [side, values] of redrawn.entries()) {
    const spread = spreads[side] ?? 0;
    for (let round = 0; round < rounds; round++) {
      clearest[round] = Math.max(clearest[round] ?? 0, ratio(Math.abs(values[round] ?? 0), spread));
    }
  }
  return clearest;
}

/** Sums depend on the order of their terms in the last digits. */
const rounding = 1e-9;

const ratio = (part: number, whole: number): number => (whole <= rounding ? 0 : part / whole);

interface Side {
  readonly scale: ScaleName;
  /** Each trial's answer less the mean of its day; 0 if it is missing, so that it doesn't count. */
  readonly deviations: Float64Array;
  /** Half the sum of the deviations with the minute, less half of that without. */
  readonly observed: number;
  /** What `observed` would be if the minute raised each answer by 1. */
  readonly information: number;
  readonly answers: Difference['answers'];
  readonly halves: Difference['halves'];
}

function sideOf(trials: readonly Trial[], scale: ScaleName): Side {
  const middle = Math.ceil(trials.length / 2);
  const { deviations, observed, information, answers } = contrastOf(trials, scale);
  const halves = [trials.slice(0, middle), trials.slice(middle)].map(half => {
    const contrast = contrastOf(half, scale);
    return contrast.information <= rounding ? null : contrast.observed / contrast.information;
  });
  return {
    ...{ scale, deviations, observed, information, answers },
    halves: [halves[0] ?? null, halves[1] ?? null],
  };
}

function contrastOf(trials: readonly Trial[], scale: ScaleName): Omit<Side, 'scale' | 'halves'> {
  const answered = trials.filter(trial => trial[scale] !== null);
  const days = groupBy(answered, ({ at }) => dayStart(at));
  const answerOf = (trial: Trial): number => trial[scale] ?? 0;
  const means = new Map([...days].map(([day, ofDay]) => [day, meanOf(ofDay.map(answerOf))]));
  const deviations = Float64Array.from(trials, trial =>
    trial[scale] === null ? 0 : answerOf(trial) - (means.get(dayStart(trial.at)) ?? 0),
  );
  const withMinute = answered.filter(({ minute }) => minute).length;
  return {
    deviations,
    observed: trials.reduce(
      (sum, { minute }, index) => sum + (minute ? 0.5 : -0.5) * (deviations[index] ?? 0),
      0,
    ),
    information: [...days.values()].reduce((sum, ofDay) => sum + informationOf(ofDay), 0),
    answers: { withMinute, without: answered.length - withMinute },
  };
}

/** What a day contributes to `information`: nothing, if all its answers are in one arm. */
function informationOf(ofDay: readonly Trial[]): number {
  const withMinute = ofDay.filter(({ minute }) => minute).length;
  return (withMinute * (ofDay.length - withMinute)) / ofDay.length;
}

/** Returns what `observed` is for each side in each repeated draw. */
function redraw(
  trials: readonly Trial[],
  blockSize: number,
  sides: readonly Side[],
  rounds: number,
): readonly Float64Array[] {
  // Always the same, so that the page shows the same each time it is opened.
  const random: Random = seededRandom(1);
  const blocks = Int32Array.from(trials, ({ block }) => block);
  const signs = new Float64Array(trials.length);
  const results = sides.map(() => new Float64Array(rounds));
  for (let round = 0; round < rounds; round++) {
    drawAgain(blocks, blockSize, signs, random);
    for (const [side, { deviations }] of sides.entries()) {
      let sum = 0;
      for (let index = 0; index < signs.length; index++)
        sum += (signs[index] ?? 0) * (deviations[index] ?? 0);
      const result = results[side];
      if (result !== undefined) result[round] = sum;
    }
  }
  return results;
}

/** Draws every block again as `drawNext` does, so that an unfinished last block keeps its own odds. Changes `signs`. */
function drawAgain(blocks: Int32Array, blockSize: number, signs: Float64Array, random: Random): void {
  let left = 0;
  let minutesLeft = 0;
  for (let index = 0; index < blocks.length; index++) {
    if (index === 0 || blocks[index] !== blocks[index - 1]) {
      left = blockSize;
      minutesLeft = blockSize / 2;
    }
    const minute = random() * left < minutesLeft;
    signs[index] = minute ? 0.5 : -0.5;
    left--;
    if (minute) minutesLeft--;
  }
}

/** Returns how many of these values, in ascending order, are at least `from`. */
function countFrom(sorted: Float64Array, from: number): number {
  const first = sorted.findIndex(value => value >= from);
  return first === -1 ? 0 : sorted.length - first;
}
