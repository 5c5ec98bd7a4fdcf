/** Erases all data and returns the app to its state at first launch. */
import type { OpenableView } from '../../shared/contract';

/** The `erase` functions return the names of files that could not be removed. */
export interface EraseAllParts {
  readonly views: {
    closeAllExcept(view: OpenableView | null): void;
    forgetPlaces(): readonly string[];
    open(view: OpenableView): void;
  };
  readonly settings: { erase(): readonly string[] };
  readonly calendar: { erase(): Promise<readonly string[]> };
  readonly journal: { erase(): readonly string[] };
  readonly drafts: { erase(): readonly string[] };
  readonly calls: { erase(): readonly string[] };
  readonly log: { erase(): readonly string[] };
  readonly loginLaunch: { read(): string; set(on: boolean): unknown };
  readonly scheduler: { interruptReset(): void };
  /** Clears Chromium's own caches and storage. */
  clearChromiumData(): Promise<void>;
  /** Recomputes everything from what is on disk. */
  reload(): Promise<void>;
}

/** Returns a function that erases everything. It resolves to the files that could not be removed; if there are none, the Welcome window opens. */
export const createEraseAll =
  (parts: EraseAllParts): (() => Promise<readonly string[]>) =>
  async () => {
    const { views, loginLaunch } = parts;
    parts.scheduler.interruptReset();
    views.closeAllExcept('settings');
    // The journal comes last because entries may still be logged as long as there are calendars.
    const remaining = [
      ...parts.settings.erase(),
      ...parts.drafts.erase(),
      ...parts.calls.erase(),
      ...views.forgetPlaces(),
      ...(await parts.calendar.erase()),
      ...parts.journal.erase(),
      ...parts.log.erase(),
    ];
    await parts.clearChromiumData();
    if (loginLaunch.read() === 'on') loginLaunch.set(false);
    await parts.reload();
    if (remaining.length > 0) return remaining;
    views.closeAllExcept(null);
    views.open('welcome');
    return [];
  };
