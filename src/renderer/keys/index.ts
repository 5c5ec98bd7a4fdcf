/** What a key press means, whatever the keyboard layout. */

export { typedLetter, typedLevel } from './typedKey';
