/** The windows that the X server itself shows, whichever program they belong to and whether or not it is managed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Bounds } from './overlay';

const run = promisify(execFile);

export interface XWindow extends Bounds {
  readonly id: string;
  readonly title: string;
}

const pattern =
  /^\s+(0x[\da-f]+) (?:"(.*?)"|\(has no name\)): .* (\d+)x(\d+)\+-?\d+\+-?\d+ {2}\+(-?\d+)\+(-?\d+)$/;

/** How the titles of a reset's windows begin, its arrival's included. */
const ofReset = /^Reset.* – One Degree$/;

/** Returns the windows of a reset and its arrival on a display that can be seen. */
export const resetWindows = (display: string): Promise<readonly XWindow[]> =>
  visibleWindows(display, ofReset);

/**
 * Returns the windows on a display that can be seen, by their titles.
 *
 * @param display the value for `DISPLAY`
 */
export async function visibleWindows(display: string, titles: RegExp): Promise<readonly XWindow[]> {
  const all = (await windowTree(display)).split('\n').flatMap(line => {
    const [, id = '', title = '', width, height, x, y] = pattern.exec(line) ?? [];
    return titles.test(title)
      ? [{ id, title, x: Number(x), y: Number(y), width: Number(width), height: Number(height) }]
      : [];
  });
  const visible = await Promise.all(all.map(({ id }) => isViewable(display, id)));
  return all.filter((_, index) => visible[index]);
}

/** How often the windows are listed again because one of them closed meanwhile, with which xwininfo fails. */
const retries = 5;

async function windowTree(display: string, left = retries): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  try {
    return (await run('xwininfo', ['-display', display, '-root', '-tree'], { env })).stdout;
  } catch (error) {
    if (left === 0) throw error;
    return windowTree(display, left - 1);
  }
}

/** Returns false also if the window has just closed. */
async function isViewable(display: string, id: string): Promise<boolean> {
  const answer = await run('xwininfo', ['-display', display, '-id', id, '-stats']).catch(() => null);
  return answer?.stdout.includes('Map State: IsViewable') ?? false;
}

/** Returns what a window manager makes of a window, as it stands in the property _NET_WM_STATE. */
export async function stateOf(display: string, id: string): Promise<string> {
  return (await run('xprop', ['-display', display, '-id', id, '_NET_WM_STATE'])).stdout;
}

/** Returns the title of the window that has the keys, or null if it has none. */
export async function titleWithKeys(display: string): Promise<string | null> {
  const { stdout } = await run('xdotool', ['getwindowfocus', 'getwindowname'], {
    env: { ...process.env, DISPLAY: display },
  }).catch(() => ({ stdout: '' }));
  return stdout.trim() || null;
}
