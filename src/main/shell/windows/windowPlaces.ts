/** The positions of windows when they were last closed. Losing them does no harm, so a plain store is enough. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Rectangle, screen } from 'electron';
import { z } from 'zod';
import type { OpenableView } from '../../../shared/contract';
import { isSystemError, removeFiles } from '../../storage';

/** No display is farther away. Electron throws if it is given far more. */
const maxPixels = 100_000;
const pixels = z.number().int().min(-maxPixels).max(maxPixels);
/** Far more than a few places. What is longer may also be nested too deep to be written again. */
const maxBytes = 4_000;
const placeSchema = z.object({ x: pixels, y: pixels, width: pixels, height: pixels });

export interface WindowPlaces {
  /** Returns the position of a view's window, or null if there is none or it is outside all displays. */
  get(view: OpenableView): Rectangle | null;
  save(view: OpenableView, place: Rectangle): void;
}

/**
 * Opens `windows.json`.
 *
 * @param folder the data folder
 */
export async function openWindowPlaces(folder: string): Promise<WindowPlaces> {
  const { default: ElectronStore } = await import('electron-store');
  // Without access to the folder there are just no positions; files that matter report the problem.
  const store = ignoreSystemErrors(() =>
    isReadable(join(folder, 'windows.json'))
      ? new ElectronStore<Record<string, unknown>>({
          cwd: folder,
          name: 'windows',
          configFileMode: 0o600,
          clearInvalidConfig: true,
        })
      : undefined,
  );
  return {
    get(view) {
      const place = placeSchema.safeParse(ignoreSystemErrors(() => store?.get(view))).data;
      return place !== undefined && isWithinReach(place) ? place : null;
    },
    save: (view, place) => ignoreSystemErrors(() => store?.set(view, place)),
  };
}

/** Whether reading a file, if there is one, ends: a pipe or a device may not. */
function isReadable(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || (stats.isFile() && stats.size <= maxBytes);
}

/** Removes the file. Returns the names of files that could not be removed. */
export const eraseWindowPlaces = (folder: string): readonly string[] => removeFiles(folder, /^windows\./);

function ignoreSystemErrors<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Whether the title bar is on a display, so that the window can be moved. */
function isWithinReach({ x, y, width }: Rectangle): boolean {
  const { workArea } = screen.getDisplayNearestPoint({ x: x + Math.round(width / 2), y });
  const isAcross = x < workArea.x + workArea.width && x + width > workArea.x;
  return isAcross && y >= workArea.y && y < workArea.y + workArea.height;
}
