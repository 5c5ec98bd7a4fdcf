/** The settings: the feeds, the preferences, and what the app has to remember. */
import { z } from 'zod';
import { type Day, type Instant, instantSchema } from '../common';
import { type DriftId, seriesMeasures, weekMeasures } from '../insight';
import type { CurrentExperiment } from '../journal';
import type { Release } from '../release';
import { fieldLines } from './fieldLines';
import { defaultPreferences, type Preferences } from './preferences';

/** The user's addresses in a feed. */
export const addressesSchema = fieldLines;

/** A feed as stored in the settings. `source` is a secret and never leaves the main process. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  /** An http(s) URL, the absolute path of a local .ics file, a calendar of an account, or the built-in sample day. */
  readonly source: string;
  /** The user's addresses in this feed, to recognize which meetings they declined. */
  readonly addresses: readonly string[];
  /** Whether meetings count that the user has not accepted; they do unless it is false. */
  readonly countsUnanswered?: boolean;
  readonly on: boolean;
  /** When it was added; missing for feeds added by earlier versions. */
  readonly since?: Instant;
  /** The id of the account of which it is a calendar; missing for all others. */
  readonly account?: string;
}

/** The `source` of the sample day. */
export const sampleSource = 'sample';

/** Identifies a drift that the user has acknowledged. */
export const driftIdSchema = z.object({
  measure: z.enum([...seriesMeasures, ...weekMeasures]),
  uid: z.string().max(1_000).nullable(),
  since: instantSchema,
}) satisfies z.ZodType<DriftId>;

export interface Settings {
  readonly feeds: readonly Feed[];
  readonly preferences: Preferences;
  /** Until then, no resets are shown. */
  readonly pausedUntil: Instant | null;
  /** The day on which the reflection was last offered at its usual time. */
  readonly reflectionOfferedOn: Day | null;
  /** When the reflection is offered again. */
  readonly reflectionSnoozedUntil: Instant | null;
  /** Drifts that the user has acknowledged as intended. */
  readonly driftsMeant: readonly DriftId[];
  /** The day on which the app last asked for a direction. */
  readonly directionAskedOn: Day | null;
  /** Whether the card has been offered to somebody who kept ending covers. */
  readonly cardOffered: boolean;
  /** When to ask next for the newest version; null if that has never been asked. */
  readonly asksForVersionAt: Instant | null;
  /** The newest version, as it was told last. */
  readonly release: Release | null;
  /** The experiment that was begun last; its draws are in the journal. */
  readonly experiment: CurrentExperiment | null;
}

export const defaultSettings: Settings = {
  feeds: [],
  preferences: defaultPreferences,
  pausedUntil: null,
  reflectionOfferedOn: null,
  reflectionSnoozedUntil: null,
  driftsMeant: [],
  directionAskedOn: null,
  cardOffered: false,
  asksForVersionAt: null,
  release: null,
  experiment: null,
};
