/** The keys that tests press, as the X protocol numbers them (keysymdef.h). */
export const returnKey = 0xff0d;
export const escapeKey = 0xff1b;
export const leftControl = 0xffe3;
export const leftAlt = 0xffe9;
export const leftArrow = 0xff51;
export const rightArrow = 0xff53;

/** Of what is typed: Latin letters and digits have their own number. */
export const keysymsOf = (text: string): readonly number[] => [...text].map(letter => letter.charCodeAt(0));
