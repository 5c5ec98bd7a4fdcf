/** Which digit or letter a key press means, on any keyboard layout. */

type Press = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * A level: by character, otherwise by key position, because on a French keyboard digits need Shift. A key that types
 * nothing is none, such as the arrows of a number pad.
 */
export function typedLevel({ key, code }: Press): number | null {
  if (key.length > 1) return null;
  const digit = /^[1-5]$/.exec(key) ?? /^(?:Digit|Numpad)([1-5])$/.exec(code);
  return digit === null ? null : Number(digit[1] ?? digit[0]);
}

/**
 * A letter or vowel sign of a script other than Latin. Punctuation and accented Latin letters are none, and signs of no
 * script neither, such as the µ of AltGr+M.
 */
const nonLatinLetter = /^(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]$/u;

/** By character, or by key position if the key types a letter that isn't Latin. Returns '' for any other key. */
export function typedLetter({ key, code }: Press): string {
  if (nonLatinLetter.test(key)) return code.replace(/^Key/, '').toLowerCase();
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : '';
}
