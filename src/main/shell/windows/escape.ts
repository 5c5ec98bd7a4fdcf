/** The key that always frees the screens, as main hears it before a page does. */
import type { Input } from 'electron';

export type EscapePress = Pick<
  Input,
  'type' | 'key' | 'isAutoRepeat' | 'isComposing' | 'control' | 'alt' | 'meta'
>;

/** As in the page's own keys: not what ends a composition of an input method, nor one that the system has a use for. */
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
