/** Starting over: everything that is kept is deleted, and the app is as on its first launch. */
import type { OpenableView } from '../../shared/contract';

/** What deletes gives the names of the files that the system keeps. */
export interface EraseAllParts {
  readonly views: {
    leaveOnly(view: OpenableView | null): void;
    forgetPlaces(): readonly string[];
    open(view: OpenableView): void;
  };
  readonly settings: { erase(): readonly string[] };
  readonly calendar: { erase(): Promise<readonly string[]> };
  readonly journal: { erase(): readonly string[] };
  readonly drafts: { erase(): readonly string[] };
  readonly log: { erase(): readonly string[] };
  readonly loginLaunch: { read(): string; set(on: boolean): unknown };
  readonly scheduler: { interruptReset(): void };
  /** What Chromium keeps beside ours. */
  clearChromiumData(): Promise<void>;
  /** Everything looks at what is there now. */
  reload(): Promise<void>;
}

/** Gives the names of the files that stayed; without any, the app has begun anew. */
export const createEraseAll =
  (parts: EraseAllParts): (() => Promise<readonly string[]>) =>
  async () => {
    const { views, loginLaunch } = parts;
    parts.scheduler.interruptReset();
    views.leaveOnly('settings');
    // The journal last: while there are calendars, something may still be logged.
    const kept = [
      ...parts.settings.erase(),
      ...parts.drafts.erase(),
      ...views.forgetPlaces(),
      ...(await parts.calendar.erase()),
      ...parts.journal.erase(),
      ...parts.log.erase(),
    ];
    await parts.clearChromiumData();
    if (loginLaunch.read() === 'on') loginLaunch.set(false);
    await parts.reload();
    if (kept.length > 0) return kept;
    views.leaveOnly(null);
    views.open('welcome');
    return [];
  };
