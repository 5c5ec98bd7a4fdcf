/** The codes of Linux's input devices (input-event-codes.h), which Wayland compositors take. */
import { escapeKey, keysymsOf, leftAlt, returnKey } from './keysyms';

export const leftButton = 0x110;

const codes = new Map([
  [escapeKey, 1],
  [returnKey, 28],
  [leftAlt, 56],
  ...keysymsOf('1234567890').map((keysym, index) => [keysym, 2 + index] as const),
  ...keysymsOf('qwertyuiop').map((keysym, index) => [keysym, 16 + index] as const),
  ...keysymsOf('asdfghjkl').map((keysym, index) => [keysym, 30 + index] as const),
]);

/** Returns the code of the key on a US keyboard. */
export function evdevCodeOf(keysym: number): number {
  const code = codes.get(keysym);
  if (code === undefined) throw new Error(`No key is known for the keysym ${keysym}.`);
  return code;
}
