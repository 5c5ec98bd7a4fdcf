/** Whether an app is in full screen on Windows, without its name. */
import type { NotificationState } from '../notificationState';
import type { Signal } from '../signal';

/** While this app itself covers the screen, Windows says the same, but then nothing is held any more. */
export const createFullScreenState =
  (read: NotificationState): Signal =>
  async () => {
    const state = await read();
    if (state === null) return { kind: 'unreadable', why: 'failed' };
    return state === 'full-screen' ? { kind: 'holds' } : { kind: 'clear' };
  };
