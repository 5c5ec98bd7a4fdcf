/** What a key press means, whatever the keyboard layout. */

export { letterOf, levelOf } from './typedKey';
