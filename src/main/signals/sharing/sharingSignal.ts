/** Whether the screen is shared or recorded, and by which app. */
import { isWayland } from '../../platform';
import type { RunProgram, WatchProgram } from '../program';
import type { ReportedSignal } from '../watchedSignal';
import { createScreenCasts } from './screenCasts';

/** macOS and Windows report it only to native code. There, the overlay is excluded from the shared screen instead. */
const unsupported: ReportedSignal = { read: async () => ({ kind: 'unreadable', why: 'unsupported' }) };

/** Creates the signal for a platform. */
export const createSharingSignal = (
  platform: NodeJS.Platform,
  run: RunProgram,
  watch: WatchProgram,
): ReportedSignal =>
  platform === 'linux' ? createScreenCasts(run, watch, isWayland(process.env)) : unsupported;
