/** Requests from the windows: only from our own pages, only what the contract names, only in its shapes. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import {
  exportFormats,
  openableViews,
  type RequestName,
  type Requests,
  resetEnds,
  type Snapshot,
  snapshotChannel,
} from '../../shared/contract';
import { reflectionDraftSchema } from '../../shared/domain/day/reflection';
import { snoozes } from '../../shared/domain/day/snooze';
import { answersSchema, checkInSchema, maxLineChars } from '../../shared/domain/journal/entry';
import { pauseLengths } from '../../shared/domain/reset/pause';
import {
  addressesSchema,
  driftIdSchema,
  preferencesChangeSchema,
} from '../../shared/domain/settings/settings';
import { isOurPage } from '../shell/windows/page';

const line = z.string().max(maxLineChars);
const source = z.string().trim().min(1).max(4_000);
const id = z.string().min(1).max(100);
const day = z.iso.date();

/** The payload of every request. */
const payloads: { readonly [Name in RequestName]: z.ZodType<Parameters<Requests[Name]>> } = {
  snapshot: z.tuple([]),
  beginReset: z.tuple([]),
  answerReset: z.tuple([answersSchema]),
  endReset: z.tuple([z.enum(resetEnds)]),
  join: z.tuple([]),
  checkIn: z.tuple([checkInSchema.extend({ note: line.optional() })]),
  setDirection: z.tuple([line]),
  day: z.tuple([day]),
  days: z.tuple([day, day]),
  headings: z.tuple([day, day]),
  search: z.tuple([z.string().max(200)]),
  saveNote: z.tuple([z.string().regex(/^[\w-]+\.md$/), z.string().max(100_000)]),
  reflectionForm: z.tuple([day]),
  keepDraft: z.tuple([reflectionDraftSchema]),
  saveReflection: z.tuple([reflectionDraftSchema]),
  snoozeReflection: z.tuple([z.literal(snoozes)]),
  insightInput: z.tuple([]),
  acknowledgeDrift: z.tuple([driftIdSchema]),
  appendTomorrowDirection: z.tuple([line]),
  addFeed: z.tuple([source]),
  testFeed: z.tuple([id]),
  changeFeed: z.tuple([
    id,
    z.object({
      name: z.string().trim().min(1).max(100).optional(),
      addresses: addressesSchema.optional(),
      on: z.boolean().optional(),
    }),
  ]),
  removeFeed: z.tuple([id]),
  refreshFeeds: z.tuple([]),
  trySampleDay: z.tuple([]),
  chooseFile: z.tuple([]),
  changePreferences: z.tuple([preferencesChangeSchema]),
  followSignals: z.tuple([z.boolean()]),
  recordShortcut: z.tuple([z.boolean()]),
  launchAtLogin: z.tuple([]),
  setLaunchAtLogin: z.tuple([z.boolean()]),
  pause: z.tuple([z.enum(pauseLengths)]),
  resume: z.tuple([]),
  open: z.tuple([z.enum(openableViews)]),
  openDataFolder: z.tuple([]),
  exportEntries: z.tuple([z.enum(exportFormats)]),
  importEntries: z.tuple([]),
  dataSummary: z.tuple([]),
  deleteEverything: z.tuple([]),
  close: z.tuple([]),
  quit: z.tuple([]),
  copy: z.tuple([z.string().max(100_000)]),
};

/** `close` alone needs to know who asks. */
export type RequestHandlers = Omit<Requests, 'close'> & { close(sender: WebContents): void };

export function handleRequests(handlers: RequestHandlers): void {
  for (const name of Object.keys(payloads) as RequestName[]) {
    ipcMain.handle(name, (event, ...given: unknown[]) => {
      if (!isFromOurPage(event)) throw new Error(`Refused: ${name} from a foreign page`);
      const payload = payloads[name].safeParse(given);
      if (!payload.success) throw new Error(`Refused: ${name} with a malformed payload`);
      if (name === 'close') return handlers.close(event.sender);
      // The schema above has the handler's own parameters as its type.
      return (handlers[name] as (...payload: unknown[]) => unknown)(...payload.data);
    });
  }
}

const isFromOurPage = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);

export const sendSnapshot = (to: WebContents, snapshot: Snapshot): void => to.send(snapshotChannel, snapshot);
