/** What the journal holds: the union of its entries, and the parsing of what stands on disk. */

import { z } from 'zod';
import { type Day, dayName } from '../common';

const level = z.number().int().min(1).max(5);
/** Up to what a year of four digits can name. */
const instant = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 11, 30));
/** What is said in one line has no more characters. */
export const maxLineChars = 1_000;
const line = z.string().max(maxLineChars);
const day = z.iso.date();

/**
 * How a reset went. `done`: to its end, or ended with Enter. `short`: cut short by something other than you (the
 * lock, sleep, the app's end). `skipped`: Esc. `postponed`: asked again at `until`. `natural`: you were away from
 * the keyboard anyway. `missed`: not shown, and `reason` says why.
 */
export const outcomes = ['done', 'short', 'skipped', 'postponed', 'natural', 'missed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a reset was missed, postponed or cut short. */
export const reasons = [
  'late',
  'next-began',
  'tight',
  'paused',
  'asleep',
  'locked',
  'sharing',
  'on-a-call',
  'do-not-disturb',
  'typing',
  'later',
  'still-in',
  'closed',
] as const;
export type Reason = (typeof reasons)[number];

/** What a hold is due to, where the system tells: the device in use, the app that uses it. */
const heldBySchema = z.object({
  device: z.enum(['microphone', 'camera']).optional(),
  app: z.string().max(200).optional(),
});
export type HeldBy = Readonly<z.infer<typeof heldBySchema>>;

/** What a check-in asks. Everything is optional. */
export const checkInSchema = z.object({
  energy: level.optional(),
  focus: level.optional(),
  steady: z.boolean().optional(),
});
export type CheckIn = Readonly<z.infer<typeof checkInSchema>>;

/** What may be filled in during a reset. */
export const answersSchema = checkInSchema.extend({
  leaving: line.optional(),
  facing: line.optional(),
  /** The anchor that was shown was kept. */
  kept: z.boolean().optional(),
});
export type Answers = Readonly<z.infer<typeof answersSchema>>;

export const headings = ['closer', 'level', 'away'] as const;
export type Heading = (typeof headings)[number];

const base = { id: z.string().min(1), at: instant };

/** An anchor as it was shown: its rule may change later. That one was not kept is said nowhere. */
const shownAnchor = z.object({ id: z.string().min(1), line, kept: z.literal(true).optional() });

const resetEntry = answersSchema.omit({ kept: true }).extend({
  ...base,
  kind: z.literal('reset'),
  /** The transition it answers; null for a reset you asked for yourself. */
  transition: z.string().nullable(),
  outcome: z.enum(outcomes),
  reason: z.enum(reasons).optional().catch(undefined),
  by: heldBySchema.optional().catch(undefined),
  /** How long it was shown. */
  seconds: z.number().min(0),
  /** When a postponed one is asked again. */
  until: instant.optional(),
  anchor: shownAnchor.optional().catch(undefined),
});

const checkInEntry = checkInSchema.extend({ ...base, kind: z.literal('check-in'), note: line.optional() });

const directionEntry = z.object({ ...base, kind: z.literal('direction'), day, line });

const reflectionEntry = z.object({
  ...base,
  kind: z.literal('reflection'),
  day,
  heading: z.enum(headings).nullable(),
  helped: line.optional(),
  correction: line.optional(),
});

/** docs/data-format.md says what each field holds. */
export const entrySchema = z.discriminatedUnion('kind', [
  resetEntry,
  checkInEntry,
  directionEntry,
  reflectionEntry,
]);

export type ResetEntry = Readonly<z.infer<typeof resetEntry>>;
export type CheckInEntry = Readonly<z.infer<typeof checkInEntry>>;
export type DirectionEntry = Readonly<z.infer<typeof directionEntry>>;
export type ReflectionEntry = Readonly<z.infer<typeof reflectionEntry>>;
export type Entry = ResetEntry | CheckInEntry | DirectionEntry | ReflectionEntry;

const anyEntry = z.looseObject({ id: z.string().min(1), kind: z.string().min(1), at: instant });

/** What an entry is in every version, earlier and later ones. */
export type AnyEntry = Readonly<z.infer<typeof anyEntry>>;

export const isAnyEntry = (unknown: unknown): unknown is AnyEntry => anyEntry.safeParse(unknown).success;

/** The day that an entry is about; for one that is about a moment, the day it was here and now. */
export const entryDay = (entry: AnyEntry | Entry): Day => {
  const named = 'day' in entry ? day.safeParse(entry.day) : null;
  return named?.success ? named.data : dayName(entry.at);
};

/** The entry, or null for something this version does not know (kept in its file all the same). */
export function parseEntry(unknown: unknown): Entry | null {
  const parsed = entrySchema.safeParse(unknown);
  return parsed.success ? parsed.data : null;
}

export const isReset = (entry: Entry): entry is ResetEntry => entry.kind === 'reset';

/** The direction of a day: the line that was written last for it; null where there is none or it was cleared. */
export const directionOf = (entries: readonly Entry[], of: Day): string | null =>
  entries
    .findLast((entry): entry is DirectionEntry => entry.kind === 'direction' && entry.day === of)
    ?.line.trim() || null;

/** The reflection of a day, if one was saved. */
export const reflectionOf = (entries: readonly Entry[], of: Day): ReflectionEntry | null =>
  entries.findLast((entry): entry is ReflectionEntry => entry.kind === 'reflection' && entry.day === of) ??
  null;
