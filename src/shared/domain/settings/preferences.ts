/** The preferences: what the user chooses in Settings. Their shape and defaults, and how they are parsed. */
import { z } from 'zod';
import { clockTimePattern, isRecord, parseEach } from '../common';
import { anchorSchema, maxAnchors, presentations, type SignalName, tightOffers } from '../reset';
import { displayChoiceSchema } from './chosenDisplay';
import { fieldLines } from './fieldLines';
import { languages } from './language';
import { acceleratorSchema, type Shortcut } from './shortcut';
import { defaultTextSize, maxTextSize, minTextSize } from './textSize';

const preferencesSchema = z.strictObject({
  /** The length of a full reset. */
  resetSeconds: z.number().int().min(20).max(180),
  tight: z.enum(tightOffers),
  /** How long a reset is offered after it is due. */
  graceSeconds: z.number().int().min(60).max(900),
  /** By how much Later postpones a reset. */
  postponeMinutes: z.number().int().min(1).max(30),
  /** Whether a meeting ends when its call ends. */
  followCall: z.boolean(),
  presentation: z.enum(presentations),
  /** Whether a cover is announced before it comes. */
  announce: z.boolean(),
  /** `cursor`: only the display with the questions, which is the one with the cursor unless another is chosen. */
  displays: z.enum(['all', 'cursor']),
  /** The display with the questions; null for the one with the cursor. */
  display: displayChoiceSchema.nullable(),
  /** Whether what appears by itself, tray included, names no meetings. */
  hideTitles: z.boolean(),
  /** The bell at a reset; volume is from 0 to 1. */
  sound: z.strictObject({ on: z.boolean(), volume: z.number().min(0).max(1) }),
  /** Whether a reset asks about focus, too; `ask` offers to stop once it goes unanswered. */
  focusQuestion: z.enum(['ask', 'always', 'never']),
  /** Which signals hold a reset back. */
  holds: z.strictObject({
    call: z.boolean(),
    doNotDisturb: z.boolean(),
    sharing: z.boolean(),
    presenting: z.boolean(),
    typing: z.boolean(),
    fullScreen: z.boolean(),
    chosenApps: z.boolean(),
  } satisfies Record<SignalName, z.ZodBoolean>),
  /** The apps that hold a reset back while they run, by the names the user knows them by. */
  holdApps: fieldLines,
  /** When resets may appear, on the days of the reflection. */
  workingHours: z.strictObject({
    on: z.boolean(),
    from: z.string().regex(clockTimePattern),
    to: z.string().regex(clockTimePattern),
  }),
  /** Parts of titles; events whose title contains one are not meetings. */
  ignore: fieldLines,
  /** The UIDs of series that count as meetings although they go on beside them. */
  counted: z.array(z.string().min(1).max(1_000)).max(500),
  /** How join links of the user's own servers begin, such as `meet.example.com/rooms`; `*` stands for anything. */
  joinPatterns: fieldLines,
  /** In order of priority: the first one that matches is shown. */
  anchors: z.array(anchorSchema).max(maxAnchors),
  /** When the day's question comes by itself, and how; among `days`, 0 is Sunday. */
  reflection: z.strictObject({
    opens: z.boolean(),
    presentation: z.enum(['card', 'window']),
    at: z.string().regex(clockTimePattern),
    days: z.array(z.number().int().min(0).max(6)).max(7),
  }),
  /** Global keyboard shortcuts, as accelerators. */
  shortcuts: z.strictObject({
    reset: acceleratorSchema.nullable(),
    pause: acceleratorSchema.nullable(),
    today: acceleratorSchema.nullable(),
  } satisfies Record<Shortcut, z.ZodType>),
  /** When to start asking for a direction, on the days of the reflection. */
  morning: z.strictObject({ asks: z.boolean(), at: z.string().regex(clockTimePattern) }),
  /** Whether to show a notification one minute before a meeting ends. */
  notice: z.boolean(),
  /** Whether to ask once a week for the newest version's number. */
  newVersions: z.boolean(),
  language: z.enum(['system', ...languages]),
  appearance: z.enum(['system', 'light', 'dark']),
  /** The text size of all windows, in percent. */
  textSize: z.number().int().min(minTextSize).max(maxTextSize),
  /** The tray icon's colour, for panels that differ from the windows' appearance. */
  trayIcon: z.enum(['auto', 'for-light', 'for-dark']),
});

/** All settings that the user chooses, except the feeds. Contains no secrets. */
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const defaultPreferences: Preferences = {
  resetSeconds: 60,
  tight: 'short',
  graceSeconds: 180,
  postponeMinutes: 5,
  followCall: true,
  presentation: 'cover',
  announce: true,
  displays: 'all',
  display: null,
  hideTitles: false,
  sound: { on: false, volume: 0.5 },
  focusQuestion: 'ask',
  holds: {
    call: true,
    doNotDisturb: true,
    sharing: true,
    presenting: true,
    typing: true,
    fullScreen: false,
    chosenApps: false,
  },
  holdApps: [],
  workingHours: { on: false, from: '09:00', to: '17:30' },
  ignore: [],
  counted: [],
  joinPatterns: [],
  anchors: [],
  reflection: { opens: true, presentation: 'card', at: '17:30', days: [1, 2, 3, 4, 5] },
  shortcuts: { reset: null, pause: null, today: null },
  morning: { asks: true, at: '08:00' },
  notice: false,
  newVersions: false,
  language: 'system',
  appearance: 'system',
  textSize: defaultTextSize,
  trayIcon: 'auto',
};

/** A change to some of the preferences, as sent by a window. */
export const preferencesChangeSchema = () => preferencesSchema.partial();
export type PreferencesChange = Readonly<z.infer<ReturnType<typeof preferencesChangeSchema>>>;

/** Parses preferences leniently: a missing or invalid one gets its default and doesn't affect the others. */
export const parsePreferences = (unknown: unknown): Preferences =>
  preferencesSchema.parse(parseLeniently(preferencesSchema, unknown, defaultPreferences));

/** Returns the parts of `input` that the schema accepts, with `fallback` in place of the others. */
function parseLeniently(schema: z.core.$ZodType, input: unknown, fallback: unknown): unknown {
  if (schema instanceof z.ZodObject && isRecord(fallback)) {
    const fields = isRecord(input) ? input : {};
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [
        name,
        parseLeniently(field, fields[name], fallback[name]),
      ]),
    );
  }
  const isList = schema instanceof z.ZodArray && Array.isArray(input);
  const parsed = z.safeParse(schema, isList ? parseEach(schema.element as z.ZodType, input) : input);
  return parsed.success ? parsed.data : fallback;
}
