/** Recognises the keys that change the text size, as in a browser. */
import type { Input } from 'electron';
import type { TextSizeStep } from '../../../shared/domain/settings';

/** The properties of a key event that matter. */
export type TextSizePress = Pick<
  Input,
  'type' | 'key' | 'code' | 'isComposing' | 'control' | 'alt' | 'meta' | 'shift'
>;

/**
 * Returns what a key does to the text size: Ctrl (on macOS ⌘) with plus, minus or zero. Plus needs no Shift where it is
 * the shifted equals sign.
 *
 * @param isMac whether ⌘ takes the place of Ctrl
 */
export function textSizeStepOf(press: TextSizePress, isMac: boolean): TextSizeStep | null {
  const [modifier, other] = isMac ? [press.meta, press.control] : [press.control, press.meta];
  if (press.type !== 'keyDown' || press.isComposing || !modifier || other || press.alt) return null;
  if (press.key === '+' || (press.key === '=' && press.code === 'Equal')) return 'larger';
  if (press.key === '-' || press.key === '_') return 'smaller';
  return press.key === '0' || (!press.shift && /^(?:Digit|Numpad)0$/.test(press.code)) ? 'default' : null;
}
