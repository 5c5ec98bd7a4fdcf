/** One app's use of the microphone or camera, its view of the shared screen, or its presenting, from beginning to end. */
import { z } from 'zod';
import { hour, type Instant, instantSchema } from '../common';
import { type HeldBy, heldBySchema } from '../journal';

/** Where uses are seen. */
export const callSources = ['microphone', 'camera', 'sharing', 'presenting'] as const;
export type CallSource = (typeof callSources)[number];

/** What an app uses right now. */
export interface AppUse {
  /** Identifies the app across devices; not for display. */
  readonly app: string;
  /** The device and the app's name, as far as known. */
  readonly by: HeldBy;
}

export interface Call extends AppUse {
  readonly source: CallSource;
  /** When it was first seen. */
  readonly start: Instant;
  /** When it was released; null while it is on. */
  readonly end: Instant | null;
  /** Whether the release was seen. If not, the signal was lost or not being read then. */
  readonly endSeen: boolean;
}

/** A call on disk. */
export const callSchema: z.ZodType<Call> = z.object({
  source: z.enum(callSources),
  app: z.string(),
  by: heldBySchema,
  start: instantSchema,
  end: instantSchema.nullable(),
  endSeen: z.boolean(),
});

/** A use that has gone on for longer than this is no call, but an app that always listens. */
const maxCallLength = 4 * hour;

/** Returns whether a use has gone on for so long that it is no call. */
export const isTooLongForCall = ({ start, end }: Pick<Call, 'start' | 'end'>, now: Instant): boolean =>
  (end ?? now) - start > maxCallLength;
