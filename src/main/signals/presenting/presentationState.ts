/** Whether Windows is set to present. */
import type { NotificationState } from '../notificationState';
import type { Signal } from '../signal';

/** What keeps the screen awake is told to administrators only, so that only the presentation settings are known. */
export const createPresentationState =
  (read: NotificationState): Signal =>
  async () => {
    const state = await read();
    if (state === null) return { kind: 'unreadable', why: 'failed' };
    return state === 'presenting' ? { kind: 'holds' } : { kind: 'clear' };
  };
