/** Maps key presses to actions during a reset. */
import type { ResetEnd, ResetView } from '../../../shared/contract';
import { typedLetter, typedLevel } from '../../keys';

export type KeyAction =
  | { readonly kind: 'end'; readonly how: ResetEnd }
  /** Answers the scale that waits. */
  | { readonly kind: 'level'; readonly level: number }
  /** Takes the last level back. */
  | { readonly kind: 'take-back' }
  | { readonly kind: 'steady' }
  /** Toggles whether the anchor was kept. */
  | { readonly kind: 'kept' }
  /** Opens the two lines. */
  | { readonly kind: 'write' }
  /** Joins the next meeting. */
  | { readonly kind: 'join' };

/** The part of a KeyboardEvent that matters here. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'repeat' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

/** What has the focus: a field receives letters and digits, a control handles Enter itself. */
export type FocusKind = 'field' | 'control' | 'elsewhere';

/** Returns what `press` does, or null if it does nothing or belongs to the focused element. */
export function keyActionFor(
  press: KeyPress,
  focus: FocusKind,
  available: Pick<ResetView, 'canPostpone' | 'canBeStillIn' | 'anchor' | 'next'>,
): KeyAction | null {
  if (press.repeat || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return { kind: 'end', how: 'skip' };
  if (press.key === 'Enter') return focus === 'control' ? null : { kind: 'end', how: 'done' };
  if (focus === 'field') return null;

  if (press.key === 'Backspace') return { kind: 'take-back' };
  const level = typedLevel(press);
  if (level !== null) return { kind: 'level', level };
  switch (typedLetter(press)) {
    case 's':
      return { kind: 'steady' };
    case 'k':
      return available.anchor === null ? null : { kind: 'kept' };
    case 'w':
      return { kind: 'write' };
    case 'j':
      return available.next?.canJoin ? { kind: 'join' } : null;
    case 'p':
      return available.canPostpone ? { kind: 'end', how: 'later' } : null;
    case 'm':
      return available.canBeStillIn ? { kind: 'end', how: 'still-in' } : null;
    default:
      return null;
  }
}

/** Keys that do nothing by themselves. */
const modifiers = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn)$/;

/** Returns whether a key press tells that someone is there and wants something. */
export const isTouch = ({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean =>
  !ctrlKey && !metaKey && !altKey && !modifiers.test(key);
