/** Whether the screen is shared or recorded, and by which app. */
import { isWayland } from '../../platform';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { createScreenCasts } from './screenCasts';

/** macOS and Windows report it only to native code. There, the overlay is excluded from the shared screen instead. */
const unsupported: Signal = async () => ({ kind: 'unreadable', why: 'unsupported' });

/** Creates the signal for a platform. */
export const createSharingSignal = (platform: NodeJS.Platform, run: RunProgram): Signal =>
  platform === 'linux' ? createScreenCasts(run, isWayland(process.env)) : unsupported;
