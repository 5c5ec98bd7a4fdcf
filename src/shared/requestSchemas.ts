/** Schemas for the payload of each request. Main validates with them, and the bridge is built from their names. */
import { z } from 'zod';
import {
  declines,
  exportFormats,
  maxChars,
  openableViews,
  type RequestName,
  type Requests,
  resetEnds,
  views,
} from './contract';
import { daysBetween } from './domain/common';
import { reflectionDraftSchema, snoozes } from './domain/day';
import {
  answersSchema,
  type CheckIn,
  checkInSchema,
  experimentDays,
  headings,
  lineSchema,
} from './domain/journal';
import { pauseLengths } from './domain/reset';
import { addressesSchema, driftIdSchema, preferencesChangeSchema } from './domain/settings';

const source = () => z.string().trim().min(1).max(maxChars.source);
const id = () => z.string().min(1).max(100);
const signInText = () => z.string().max(maxChars.signIn);
const day = () => z.iso.date();
/** More than a year, which is more than any view shows at once; far more would block main. */
const maxDays = 400;
const daysFromTo = () => z.tuple([day(), day()]).refine(([from, to]) => daysBetween(from, to) <= maxDays);

/**
 * Makes the payload schema of each request. They are made when they are needed, because all of them together would take
 * 0.3 MB for as long as the app runs.
 */
export const requestPayloads: {
  readonly [Name in RequestName]: () => z.ZodType<Parameters<Requests[Name]>>;
} = {
  snapshot: () => z.tuple([]),
  beginReset: () => z.tuple([]),
  practiseReset: () => z.tuple([]),
  answerReset: () => z.tuple([answersSchema]),
  endReset: () => z.tuple([z.enum(resetEnds)]),
  declineReset: () => z.tuple([z.enum(declines)]),
  takeKeys: () => z.tuple([]),
  join: () => z.tuple([]),
  joinMeeting: () => z.tuple([z.string().max(10_000)]),
  checkIn: () =>
    z.tuple([
      checkInSchema
        .extend({ note: lineSchema.optional() })
        .refine(checkIn => Object.values(checkIn).some(isAnswer)),
    ]),
  undoCheckIn: () => z.tuple([]),
  setDirection: () => z.tuple([lineSchema]),
  day: () => z.tuple([day()]),
  days: daysFromTo,
  headingPoints: daysFromTo,
  letter: daysFromTo,
  search: () => z.tuple([z.string().max(maxChars.search)]),
  saveNote: () =>
    z.tuple([
      z
        .string()
        .max(100)
        .regex(/^[\w-]+\.md$/),
      z.string().max(maxChars.text),
    ]),
  reflectionForm: () => z.tuple([day()]),
  keepDraft: () => z.tuple([reflectionDraftSchema]),
  saveReflection: () => z.tuple([reflectionDraftSchema]),
  snoozeReflection: () => z.tuple([z.literal(snoozes)]),
  tapHeading: () => z.tuple([z.enum(headings)]),
  undoHeading: () => z.tuple([]),
  openWeek: () => z.tuple([]),
  insightInput: () => z.tuple([]),
  acknowledgeDrift: () => z.tuple([driftIdSchema]),
  beginExperiment: () => z.tuple([z.literal(experimentDays)]),
  stopExperiment: () => z.tuple([]),
  appendTomorrowDirection: () => z.tuple([lineSchema]),
  addFeed: () => z.tuple([source()]),
  acceptOffer: () => z.tuple([id()]),
  offeredAccount: () => z.tuple([id()]),
  declineOffer: () => z.tuple([id()]),
  isAccountAddress: () => z.tuple([source()]),
  signIn: () => z.tuple([z.object({ address: source(), user: signInText(), password: signInText() })]),
  openAccount: () => z.tuple([id()]),
  chooseCalendars: () => z.tuple([id(), z.array(id()).max(1_000)]),
  changePassword: () => z.tuple([id(), signInText()]),
  removeAccount: () => z.tuple([id()]),
  copiedFeed: () => z.tuple([]),
  testFeed: () => z.tuple([id()]),
  changeFeed: () =>
    z.tuple([
      id(),
      z.object({
        name: z.string().trim().min(1).max(maxChars.feedName).optional(),
        addresses: addressesSchema.optional(),
        countsUnanswered: z.boolean().optional(),
        on: z.boolean().optional(),
      }),
    ]),
  removeFeed: () => z.tuple([id()]),
  refreshFeeds: () => z.tuple([]),
  trySampleDay: () => z.tuple([]),
  chooseFile: () => z.tuple([]),
  changePreferences: () => z.tuple([preferencesChangeSchema()]),
  followSignals: () => z.tuple([z.boolean()]),
  recordShortcut: () => z.tuple([z.boolean()]),
  launchAtLogin: () => z.tuple([]),
  setLaunchAtLogin: () => z.tuple([z.boolean()]),
  pause: () => z.tuple([z.enum(pauseLengths)]),
  resume: () => z.tuple([]),
  open: () => z.tuple([z.enum(openableViews)]),
  openDataFolder: () => z.tuple([]),
  openReleasePage: () => z.tuple([]),
  showLog: () => z.tuple([]),
  showLicences: () => z.tuple([]),
  reportError: () =>
    z.tuple([z.object({ view: z.enum(views), name: z.string().max(200), stack: z.string().max(100_000) })]),
  exportEntries: () => z.tuple([z.enum(exportFormats)]),
  importEntries: () => z.tuple([]),
  unknownCopies: () => z.tuple([]),
  importCopies: () => z.tuple([]),
  dataSummary: () => z.tuple([]),
  deleteEverything: () => z.tuple([]),
  close: () => z.tuple([]),
  quit: () => z.tuple([]),
  copy: () => z.tuple([z.string().max(maxChars.text)]),
};

/** The names of all requests. */
export const requestNames = Object.keys(requestPayloads) as readonly RequestName[];

function isAnswer(answer: CheckIn[keyof CheckIn] | string): boolean {
  return typeof answer === 'string' ? answer.trim() !== '' : answer !== undefined;
}
