/** Titles that may be shown while others can see the screen. */
import type { Preferences } from './preferences';

/** The title of a meeting in what appears by itself; null if titles are hidden there. */
export type ShownTitle = string | null;

/** Returns the title as far as it may be shown without being asked for. */
export const shownTitle = (title: string, { hideTitles }: Pick<Preferences, 'hideTitles'>): ShownTitle =>
  hideTitles ? null : title;
