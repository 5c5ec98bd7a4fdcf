/** Notices that another program has the keyboard to itself. Electron doesn't: the overlay keeps the focus, without keys. */
import { type Clock, createXKeyboard, isWayland, type XKeyboard } from '../../../platform';

/** Milliseconds between two questions. */
const pollDelay = 500;
/** After three seconds the overlay goes. Window managers have the keyboard for less, as while Alt+Tab is pressed. */
const maxGrabbed = 6;

/**
 * Calls `onGrabbed` when another program has had the keyboard for three seconds. Returns a function that stops watching.
 *
 * @param keyboard null where programs can't take the keyboard, or can't know
 */
export function watchKeyboardGrab(
  clock: Pick<Clock, 'after'>,
  onGrabbed: () => void,
  keyboard: XKeyboard | null = systemKeyboard(),
): () => void {
  if (keyboard === null) return () => undefined;
  let isWatching = true;
  let grabbed = 0;
  let cancel = (): void => undefined;

  function stop(): void {
    isWatching = false;
    cancel();
    keyboard?.close();
  }

  function onAnswer(isGrabbed: boolean): void {
    if (!isWatching) return;
    grabbed = isGrabbed ? grabbed + 1 : 0;
    if (grabbed < maxGrabbed) askLater();
    else {
      stop();
      onGrabbed();
    }
  }

  function askLater(): void {
    cancel = clock.after(pollDelay, () => void keyboard?.isGrabbed().then(onAnswer));
  }

  askLater();
  return stop;
}

/** In a Wayland session, the X server sees only the keys that are meant for its own windows. */
const systemKeyboard = (): XKeyboard | null =>
  process.platform === 'linux' && !isWayland(process.env) ? createXKeyboard(process.env) : null;
