/** Recognises Escape, which main handles even before a page does. */
import type { Input } from 'electron';

/** The properties of a key event that matter. */
export type EscapePress = Pick<
  Input,
  'type' | 'key' | 'isAutoRepeat' | 'isComposing' | 'control' | 'alt' | 'meta'
>;

/** Whether a key event is Escape alone, and neither a repeat nor part of an input method's composition. */
export const isEscape = ({
  type,
  key,
  isAutoRepeat,
  isComposing,
  control,
  alt,
  meta,
}: EscapePress): boolean =>
  type === 'keyDown' && key === 'Escape' && !(isAutoRepeat || isComposing || control || alt || meta);
