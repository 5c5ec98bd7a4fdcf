/** Where windows stood when they were closed last. Losing that costs nothing, so a plain store keeps it. */

import { type Rectangle, screen } from 'electron';
import { z } from 'zod';
import type { OpenableView } from '../../../shared/contract';
import { isSystemError, removeFiles } from '../../storage';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});

export interface WindowPlaces {
  /** Null where it has none yet, or where no display reaches any more. */
  get(view: OpenableView): Rectangle | null;
  save(view: OpenableView, place: Rectangle): void;
}

/** @param folder the data folder; the places lie in `windows.json` */
export async function openWindowPlaces(folder: string): Promise<WindowPlaces> {
  const { default: ElectronStore } = await import('electron-store');
  // A folder that cannot be read or written is said elsewhere, of files that matter: here it means no place.
  const store = attempt(
    () =>
      new ElectronStore<Record<string, unknown>>({
        cwd: folder,
        name: 'windows',
        configFileMode: 0o600,
        clearInvalidConfig: true,
      }),
  );
  return {
    get(view) {
      const place = placeSchema.safeParse(attempt(() => store?.get(view))).data;
      return place !== undefined && isWithinReach(place) ? place : null;
    },
    save: (view, place) => attempt(() => store?.set(view, place)),
  };
}

/** Gives the names of the files that the system keeps. */
export const eraseWindowPlaces = (folder: string): readonly string[] => removeFiles(folder, /^windows\./);

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Its title bar can be taken hold of on a display that is there. */
function isWithinReach({ x, y, width }: Rectangle): boolean {
  const { workArea } = screen.getDisplayNearestPoint({ x: x + Math.round(width / 2), y });
  const isAcross = x < workArea.x + workArea.width && x + width > workArea.x;
  return isAcross && y >= workArea.y && y < workArea.y + workArea.height;
}
