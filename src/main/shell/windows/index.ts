/** The app's windows: the overlay, the cards, the popover and the views, and what every window has in common. */

export type { ArrivalCard } from './arrivalCard';
export type { CornerCard } from './cornerCard';
export type { MorningWindow } from './morningWindow';
export type { Overlay } from './overlay';
export { isOurPage } from './page';
export type { Views } from './views';
export { createWindows, type Windows } from './windows';
