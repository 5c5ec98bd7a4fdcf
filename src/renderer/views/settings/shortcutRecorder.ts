/** What a key press means to a field that records a global shortcut. */
import { acceleratorOf, type Modifier, modifiers, namedKeys } from '../../../shared/domain/settings';

export type RecordedKey =
  | { readonly kind: 'combination'; readonly accelerator: string }
  /** So far only these are held down. */
  | { readonly kind: 'held'; readonly modifiers: readonly Modifier[] }
  /** What belongs to the program one is in. */
  | { readonly kind: 'too-few' }
  /** A key that is not the same on every keyboard. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'leave' }
  /** Not meant for the recording: Tab goes on to the next control. */
  | { readonly kind: 'pass' };

/** The part of a KeyboardEvent that matters here. */
export type RecordedPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'getModifierState'
>;

/** @param byPosition whether the system takes a letter for its place on a US keyboard: macOS does (electron/electron#19747) */
export function interpretPress(press: RecordedPress, byPosition: boolean): RecordedKey {
  const held = heldModifiers(press);
  const isPlain = held.every(name => name === 'Shift');
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(press.key)) return { kind: 'held', modifiers: held };
  if (isPlain && press.key === 'Tab') return { kind: 'pass' };
  if (isPlain && press.key === 'Escape') return { kind: 'leave' };
  if (isPlain && (press.key === 'Backspace' || press.key === 'Delete')) return { kind: 'clear' };
  const key = keyOf(press, byPosition);
  // What AltGr writes comes as Ctrl and Alt on Windows: it must stay writable.
  if (key === null || press.getModifierState('AltGraph')) return { kind: 'unusable' };
  const accelerator = acceleratorOf({ modifiers: held, key });
  return accelerator === null ? { kind: 'too-few' } : { kind: 'combination', accelerator };
}

/** What is held down, in the order in which it is written. */
export function heldModifiers({ ctrlKey, altKey, shiftKey, metaKey }: RecordedPress): readonly Modifier[] {
  const down = { Ctrl: ctrlKey, Alt: altKey, Shift: shiftKey, Meta: metaKey };
  return modifiers.filter(name => down[name]);
}

/** A letter by what it writes, else, where the layout has no Latin letters, by its place; a digit by its place: French ones need Shift. */
function keyOf({ key, code }: RecordedPress, byPosition: boolean): string | null {
  if (!byPosition && /^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, position] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.filter(part => part !== undefined) ?? [];
  if (position !== undefined) return position;
  if (/^F\d+$/.test(code)) return code;
  return namedKeys.find(name => name === code.replace(/^Arrow/, '')) ?? null;
}
