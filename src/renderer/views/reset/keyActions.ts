/** What a key means while a reset is on the screen. */
import type { ResetEnd, ResetView } from '../../../shared/contract';

export type KeyAction =
  | { readonly kind: 'end'; readonly how: ResetEnd }
  /** Energy first, then focus. */
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'steady' }
  /** The anchor was kept. */
  | { readonly kind: 'kept' };

/** The part of a KeyboardEvent that matters here. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'repeat' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

/** What has the focus: a field takes letters and digits, a control takes Enter as its own. */
export type FocusKind = 'field' | 'control' | 'elsewhere';

/** What `press` does, or null where it means nothing or belongs to what has the focus. */
export function keyActionFor(
  press: KeyPress,
  focus: FocusKind,
  available: Pick<ResetView, 'canPostpone' | 'canBeStillIn' | 'anchor'>,
): KeyAction | null {
  if (press.repeat || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'Escape') return { kind: 'end', how: 'skip' };
  if (press.key === 'Enter') return focus === 'control' ? null : { kind: 'end', how: 'done' };
  if (focus === 'field') return null;

  const level = levelOf(press);
  if (level !== null) return { kind: 'level', level };
  switch (letterOf(press)) {
    case 's':
      return { kind: 'steady' };
    case 'k':
      return available.anchor === null ? null : { kind: 'kept' };
    case 'p':
      return available.canPostpone ? { kind: 'end', how: 'later' } : null;
    case 'm':
      return available.canBeStillIn ? { kind: 'end', how: 'still-in' } : null;
    default:
      return null;
  }
}

/** By the character, else by the key's place: a French layout has its digits on the shifted row. */
function levelOf({ key, code }: KeyPress): number | null {
  const digit = /^[1-5]$/.exec(key) ?? /^(?:Digit|Numpad)([1-5])$/.exec(code);
  return digit === null ? null : Number(digit[1] ?? digit[0]);
}

/** By the character, else by the key's place where the layout has no Latin letters. */
const letterOf = ({ key, code }: KeyPress): string =>
  (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
