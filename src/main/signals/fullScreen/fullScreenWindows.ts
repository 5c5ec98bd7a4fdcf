/** Which app is in full screen on X11, according to the window manager. */
import type { Result } from '../../../shared/domain/common';
import type { DesktopWindow } from '../../platform';
import { unixApp } from '../appName';
import type { Signal } from '../signal';

/**
 * @param ownPid the process that owns this app's windows
 * @param wayland whether this is a Wayland session, where only the windows of X11 programs are known
 */
export const createFullScreenWindows =
  (
    read: () => Promise<Result<readonly DesktopWindow[], unknown>>,
    ownPid: number,
    wayland: boolean,
  ): Signal =>
  async () => {
    const windows = await read();
    if (!windows.ok) return { kind: 'unreadable', why: 'unsupported' };
    const found = windows.value.find(
      ({ fullScreen, hidden, pid }) => fullScreen && !hidden && pid !== ownPid,
    );
    if (found === undefined) return wayland ? { kind: 'unreadable', why: 'unsupported' } : { kind: 'clear' };
    return found.app === null ? { kind: 'holds' } : { kind: 'holds', by: { app: unixApp(found.app) } };
  };
