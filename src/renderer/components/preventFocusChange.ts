/** For buttons that are clicked while the user types. */
import type { MouseEvent } from 'react';

/** Keeps the focus where it is when a button is clicked, so that Enter still means what it did before. */
export const preventFocusChange = (event: MouseEvent): void => event.preventDefault();
