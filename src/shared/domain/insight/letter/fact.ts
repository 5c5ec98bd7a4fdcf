/** What a letter can say: facts about a week, each with the days behind it. */
import type { Day } from '../../common';
import type { Heading, ScaleName } from '../../journal';

interface Behind {
  /** The days behind it, in order. */
  readonly days: readonly Day[];
}

/** How many evenings had the same answer. */
export interface Evenings {
  readonly heading: Heading;
  readonly count: number;
}

/** A direction that was faced, and how its evenings went; the most frequent answer, or null without any. */
export interface Faced extends Behind {
  readonly kind: 'faced';
  readonly line: string;
  readonly evenings: Evenings | null;
}

/** Several directions, each on one day. */
export interface FacedEach extends Behind {
  readonly kind: 'faced-each';
  /** In order of their days. */
  readonly lines: readonly string[];
}

/** How the evenings went. */
export interface EveningsFact extends Behind {
  readonly kind: 'evenings';
  /** The most frequent answer first. */
  readonly evenings: readonly Evenings[];
}

/** Two neighbouring levels from 1 to 5, or twice the same. */
export interface LevelRange {
  readonly low: number;
  readonly high: number;
}

/** The energy or focus after every meeting of a series. */
export interface SeriesFact extends Behind, LevelRange {
  readonly kind: 'series';
  readonly of: ScaleName;
  readonly title: string;
  /** Whether every day on which it took place has a reading. */
  readonly everyDay: boolean;
  /** The middle half of all other readings; null if there are too few. */
  readonly elsewhere: LevelRange | null;
}

/** A series that ran over. */
export interface OverrunFact extends Behind {
  readonly kind: 'overrun';
  readonly title: string;
  /** The shortest and the longest overrun, in minutes. */
  readonly from: number;
  readonly to: number;
  /** The number of days on which it took place. */
  readonly outOf: number;
}

/** One line that the user wrote. */
export interface WroteFact extends Behind {
  readonly kind: 'wrote';
  readonly what: 'correction' | 'helped' | 'facing';
  readonly line: string;
}

export type Fact = Faced | FacedEach | EveningsFact | SeriesFact | OverrunFact | WroteFact;
