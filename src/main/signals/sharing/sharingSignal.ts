/** Whether the screen is shared or recorded, and by which app. */
import { isWayland } from '../../platform';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { createScreenCasts } from './screenCasts';

/** Neither macOS nor Windows tells a program that has no native code. There the overlay is left out of the picture instead. */
const untold: Signal = async () => ({ kind: 'unreadable', why: 'unsupported' });

export const createSharingSignal = (platform: NodeJS.Platform, run: RunProgram): Signal =>
  platform === 'linux' ? createScreenCasts(run, isWayland(process.env)) : untold;
