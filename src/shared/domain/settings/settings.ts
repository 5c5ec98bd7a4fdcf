/** What the user chose: shape, defaults and the parsing of what stands on disk or comes over IPC. */

import { z } from 'zod';
import { clockTimePattern, type Day, type Instant, isRecord } from '../common';
import { type DriftId, seriesMeasures, weekMeasures } from '../insight';
import { anchorSchema, maxAnchors, type SignalName, tightOffers } from '../reset';
import { languages } from './language';
import { acceleratorSchema, type Shortcut } from './shortcut';

/** Characters of what is typed into one field of Settings. */
export const maxFieldChars = 10_000;
const fieldText = z.string().trim().max(maxFieldChars);

/** My addresses in a feed. */
export const addressesSchema = z.array(fieldText).max(maxFieldChars);

/** A feed as settings keep it. `source` is a secret: it never leaves the main process. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  /** An http(s) URL, the absolute path of a local .ics file, or the built-in sample day. */
  readonly source: string;
  /** My addresses in this feed: what tells that I declined. */
  readonly addresses: readonly string[];
  readonly on: boolean;
  /** When it was added; what comes of an earlier version does not say. */
  readonly since?: Instant;
}

export const sampleSource = 'sample';

const preferencesSchema = z.strictObject({
  /** Length of a full reset. */
  resetSeconds: z.number().int().min(20).max(180),
  tight: z.enum(tightOffers),
  /** How long after its instant a reset is still offered. */
  graceSeconds: z.number().int().min(60).max(900),
  displays: z.enum(['all', 'cursor']),
  /** The bell of a reset; 1 is as loud as it gets. */
  sound: z.strictObject({ on: z.boolean(), volume: z.number().min(0).max(1) }),
  /** Which signals hold a reset back. */
  holds: z.strictObject({
    call: z.boolean(),
    doNotDisturb: z.boolean(),
    sharing: z.boolean(),
    typing: z.boolean(),
  } satisfies Record<SignalName, z.ZodBoolean>),
  /** Parts of titles; events with one of them are no meetings. */
  ignore: z.array(fieldText).max(maxFieldChars),
  /** In the order in which they are asked: the first that matches is shown. */
  anchors: z.array(anchorSchema).max(maxAnchors),
  /** When the reflection opens by itself; 0 is Sunday. */
  reflection: z.strictObject({
    opens: z.boolean(),
    at: z.string().regex(clockTimePattern),
    days: z.array(z.number().int().min(0).max(6)),
  }),
  /** Combinations of keys that reach the app from within any other. */
  shortcuts: z.strictObject({
    reset: acceleratorSchema.nullable(),
    pause: acceleratorSchema.nullable(),
    today: acceleratorSchema.nullable(),
  } satisfies Record<Shortcut, z.ZodType>),
  /** From when the morning asks for a direction, on the days of the reflection. */
  morning: z.strictObject({ asks: z.boolean(), at: z.string().regex(clockTimePattern) }),
  /** Whether a notification comes one minute before a meeting ends. */
  notice: z.boolean(),
  language: z.enum(['system', ...languages]),
  appearance: z.enum(['system', 'light', 'dark']),
  /** For panels whose colour differs from the windows'. */
  trayIcon: z.enum(['auto', 'for-light', 'for-dark']),
});

/** All choices but the feeds: safe to show in a window. */
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const defaultPreferences: Preferences = {
  resetSeconds: 60,
  tight: 'short',
  graceSeconds: 180,
  displays: 'all',
  sound: { on: false, volume: 0.5 },
  holds: { call: true, doNotDisturb: true, sharing: true, typing: true },
  ignore: [],
  anchors: [],
  reflection: { opens: true, at: '17:30', days: [1, 2, 3, 4, 5] },
  shortcuts: { reset: null, pause: null, today: null },
  morning: { asks: true, at: '08:00' },
  notice: false,
  language: 'system',
  appearance: 'system',
  trayIcon: 'auto',
};

/** A change of some choices, as a window sends it. */
export const preferencesChangeSchema = preferencesSchema.partial();
export type PreferencesChange = Readonly<z.infer<typeof preferencesChangeSchema>>;

/** Reads each choice by itself: one that is missing or not understood is the default and costs no other. */
export const parsePreferences = (unknown: unknown): Preferences =>
  preferencesSchema.parse(parseLeniently(preferencesSchema, unknown, defaultPreferences));

/** What of `given` the schema takes, piece by piece; `otherwise` stands in for the rest. */
function parseLeniently(schema: z.core.$ZodType, given: unknown, otherwise: unknown): unknown {
  if (schema instanceof z.ZodObject && isRecord(otherwise)) {
    const pieces = isRecord(given) ? given : {};
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, piece]) => [
        name,
        parseLeniently(piece, pieces[name], otherwise[name]),
      ]),
    );
  }
  const whole =
    schema instanceof z.ZodArray && Array.isArray(given)
      ? given.filter(item => z.safeParse(schema.element, item).success)
      : given;
  const parsed = z.safeParse(schema, whole);
  return parsed.success ? parsed.data : otherwise;
}

/** A change in the calendar that is not to be asked about again. */
export const driftIdSchema = z.object({
  measure: z.enum([...seriesMeasures, ...weekMeasures]),
  uid: z.string().nullable(),
  since: z.number().int(),
}) satisfies z.ZodType<DriftId>;

export interface Settings {
  readonly feeds: readonly Feed[];
  readonly preferences: Preferences;
  /** While it lies ahead, nothing is shown. */
  readonly pausedUntil: Instant | null;
  /** The day on which the reflection last opened by itself. */
  readonly reflectionOfferedOn: Day | null;
  /** Until then it does not open again. */
  readonly reflectionSnoozedUntil: Instant | null;
  /** Changes in the calendar that are meant. */
  readonly driftsMeant: readonly DriftId[];
  /** The day on which the morning last asked for a direction. */
  readonly directionAskedOn: Day | null;
}

export const defaultSettings: Settings = {
  feeds: [],
  preferences: defaultPreferences,
  pausedUntil: null,
  reflectionOfferedOn: null,
  reflectionSnoozedUntil: null,
  driftsMeant: [],
  directionAskedOn: null,
};
