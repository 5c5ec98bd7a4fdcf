/** X keysyms of the keys that tests press (keysymdef.h). */
export const returnKey = 0xff0d;
export const escapeKey = 0xff1b;
export const f12 = 0xffc9;
export const leftControl = 0xffe3;
export const leftAlt = 0xffe9;
export const leftArrow = 0xff51;
export const rightArrow = 0xff53;

/** The keysyms of a text. For Latin letters and digits they equal the character codes. */
export const keysymsOf = (text: string): readonly number[] => [...text].map(letter => letter.charCodeAt(0));
