/** The entries of the journal, and how they are parsed from disk. */
import { z } from 'zod';
import { type Day, dayName, instantSchema } from '../common';
import { drawSchema } from './draw';
import { maxLineChars } from './line';

const level = z.number().int().min(1).max(5);
/** A line that the user wrote. */
export const lineSchema = z.string().max(maxLineChars);
const day = z.iso.date();

/**
 * How a reset went. `done`: completed, or ended with Enter. `short`: cut short by something other than the user (the
 * screen lock, sleep, quitting the app). `skipped`: ended with Esc. `postponed`: offered again at `until`. `natural`:
 * not shown, because the user was away from the keyboard anyway. `missed`: not shown, for the reason in `reason`.
 */
export const outcomes = ['done', 'short', 'skipped', 'postponed', 'natural', 'missed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a reset was missed, skipped, postponed or cut short. */
export const reasons = [
  'late',
  'next-began',
  'tight',
  'paused',
  'asleep',
  'locked',
  'outside-hours',
  'sharing',
  'on-a-call',
  'presenting',
  'do-not-disturb',
  'full-screen',
  'chosen-app',
  'typing',
  'away',
  'later',
  'not-now',
  'still-in',
  'closed',
  'not-shown',
  'drawn',
] as const;
export type Reason = (typeof reasons)[number];

/** The cause of a hold, as far as the system reports it: the device in use and the app using it. */
export const heldBySchema = z.object({
  device: z.enum(['microphone', 'camera']).optional(),
  app: z.string().max(200).optional(),
});
export type HeldBy = Readonly<z.infer<typeof heldBySchema>>;

/** What is asked on a scale from 1 to 5, in the order in which it is asked. */
export const scales = ['energy', 'focus'] as const;
export type ScaleName = (typeof scales)[number];

/** The answers of a check-in; all are optional. */
export const checkInSchema = z.object({
  energy: level.optional(),
  focus: level.optional(),
  steady: z.boolean().optional(),
});
export type CheckIn = Readonly<z.infer<typeof checkInSchema>>;

/** The answers that can be given during a reset; all are optional. */
export const answersSchema = checkInSchema.extend({
  leaving: lineSchema.optional(),
  facing: lineSchema.optional(),
  /** Whether the anchor that was shown was kept. */
  kept: z.boolean().optional(),
});
export type Answers = Readonly<z.infer<typeof answersSchema>>;

/** The answers to the question of the day. */
export const headings = ['closer', 'level', 'away'] as const;
export type Heading = (typeof headings)[number];

const base = { id: z.string().min(1), at: instantSchema };

/** A copy of the anchor as it was shown, because it may change later. Only `true` is ever written for `kept`. */
const shownAnchor = z.object({ id: z.string().min(1), line: lineSchema, kept: z.literal(true).optional() });

const resetEntry = answersSchema.omit({ kept: true }).extend({
  ...base,
  kind: z.literal('reset'),
  /** The id of the transition it answers; null for a reset that the user started. */
  transition: z.string().nullable(),
  outcome: z.enum(outcomes),
  reason: z.enum(reasons).optional().catch(undefined),
  by: heldBySchema.optional().catch(undefined),
  /** How long it was shown, in seconds. */
  seconds: z.number().min(0),
  /** When a postponed reset is offered again. */
  until: instantSchema.optional(),
  /** When the meeting ended, if its call told. */
  endedAt: instantSchema.optional().catch(undefined),
  anchor: shownAnchor.optional().catch(undefined),
  /** What an experiment drew here; energy and focus are then the answers from before the draw. */
  draw: drawSchema.optional().catch(undefined),
});

const checkInEntry = checkInSchema.extend({
  ...base,
  kind: z.literal('check-in'),
  note: lineSchema.optional(),
});

const directionEntry = z.object({ ...base, kind: z.literal('direction'), day, line: lineSchema });

const reflectionEntry = z.object({
  ...base,
  kind: z.literal('reflection'),
  day,
  heading: z.enum(headings).nullable(),
  helped: lineSchema.optional(),
  correction: lineSchema.optional(),
});

/** docs/data-format.md documents each field. */
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

const anyEntry = z.looseObject({ id: z.string().min(1), kind: z.string().min(1), at: instantSchema });

/** The fields that every entry has in all versions, earlier and later. */
export type AnyEntry = Readonly<z.infer<typeof anyEntry>>;

/** Returns whether a value is an entry of any version. */
export const isAnyEntry = (unknown: unknown): unknown is AnyEntry => anyEntry.safeParse(unknown).success;

/** Returns the day that an entry is about: the one it names, or else the local day on which it was written. */
export const entryDay = (entry: AnyEntry | Entry): Day => {
  const parsed = 'day' in entry ? day.safeParse(entry.day) : null;
  return parsed?.success ? parsed.data : dayName(entry.at);
};

/** Returns the entry, or null if this version doesn't know it (it stays in its file all the same). */
export function parseEntry(unknown: unknown): Entry | null {
  const parsed = entrySchema.safeParse(unknown);
  return parsed.success ? parsed.data : null;
}

/** Returns whether an entry is a reset. */
export const isReset = (entry: Entry): entry is ResetEntry => entry.kind === 'reset';

/** Returns the direction of a day: the last line written for it, or null if there is none or it was cleared. */
export const directionOf = (entries: readonly Entry[], of: Day): string | null =>
  entries
    .findLast((entry): entry is DirectionEntry => entry.kind === 'direction' && entry.day === of)
    ?.line.trim() || null;

/** Returns the last reflection saved for a day, or null if there is none. */
export const reflectionOf = (entries: readonly Entry[], of: Day): ReflectionEntry | null =>
  entries.findLast((entry): entry is ReflectionEntry => entry.kind === 'reflection' && entry.day === of) ??
  null;
