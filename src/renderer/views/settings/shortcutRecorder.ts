/** Interprets key presses in a field that records a global shortcut. */
import { acceleratorOf, type Modifier, modifiers, namedKeys } from '../../../shared/domain/settings';

export type RecordedKey =
  | { readonly kind: 'combination'; readonly accelerator: string }
  /** Only modifiers are held down so far. */
  | { readonly kind: 'held'; readonly modifiers: readonly Modifier[] }
  /** Too few modifiers: other programs use the combination themselves. */
  | { readonly kind: 'too-few' }
  /** A key whose place or meaning differs between keyboards. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'cancel' }
  /** Not part of the recording: Tab moves on to the next control. */
  | { readonly kind: 'ignore' };

/** The part of a KeyboardEvent that matters here. */
export type RecordedPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'getModifierState'
>;

/**
 * @param byPosition whether the system identifies a letter by its position on a US keyboard, as macOS does
 * (electron/electron#19747)
 */
export function interpretPress(press: RecordedPress, byPosition: boolean): RecordedKey {
  const held = heldModifiers(press);
  const isPlain = held.every(name => name === 'Shift');
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(press.key)) return { kind: 'held', modifiers: held };
  if (isPlain && press.key === 'Tab') return { kind: 'ignore' };
  if (isPlain && press.key === 'Escape') return { kind: 'cancel' };
  if (isPlain && (press.key === 'Backspace' || press.key === 'Delete')) return { kind: 'clear' };
  const key = keyOf(press, byPosition);
  // On Windows, AltGr arrives as Ctrl+Alt. Characters typed with it must not be recorded.
  if (key === null || press.getModifierState('AltGraph')) return { kind: 'unusable' };
  const accelerator = acceleratorOf({ modifiers: held, key });
  return accelerator === null ? { kind: 'too-few' } : { kind: 'combination', accelerator };
}

/** The modifiers that are held down, in display order. */
export function heldModifiers({ ctrlKey, altKey, shiftKey, metaKey }: RecordedPress): readonly Modifier[] {
  const down = { Ctrl: ctrlKey, Alt: altKey, Shift: shiftKey, Meta: metaKey };
  return modifiers.filter(name => down[name]);
}

/**
 * A letter by its character or, without Latin letters on the layout, by position; a digit by position, because French
 * digits need Shift.
 */
function keyOf({ key, code }: RecordedPress, byPosition: boolean): string | null {
  if (!byPosition && /^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, position] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.filter(part => part !== undefined) ?? [];
  if (position !== undefined) return position;
  if (/^F\d+$/.test(code)) return code;
  return namedKeys.find(name => name === code.replace(/^Arrow/, '')) ?? null;
}
