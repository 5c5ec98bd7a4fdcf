/** A second look at a file that looks damaged, because editors and syncs empty a file before they write it. */
import { type Millis, second } from '../../shared/domain/common';

const delay: Millis = second;

export interface SecondLook {
  /**
   * Returns whether the file still looks as at the first look, a second ago. Otherwise this is the first look.
   *
   * @param stamp changes whenever the file is written
   */
  isOver(stamp: string): boolean;
  /** Resolves after the second look; at once if there is none to come. */
  over(): Promise<void>;
}

/** @param look called at the second look */
export function createSecondLook(
  after: (delay: Millis, action: () => void) => unknown,
  look: () => void,
): SecondLook {
  let current: { readonly stamp: string; readonly over: Promise<void>; isOver: boolean } | null = null;

  function begin(stamp: string) {
    let end = (): void => undefined;
    const over = new Promise<void>(resolve => {
      end = resolve;
    });
    const begun = { stamp, over, isOver: false };
    after(delay, () => {
      begun.isOver = true;
      look();
      end();
    });
    return begun;
  }

  return {
    isOver(stamp) {
      if (current?.stamp !== stamp) current = begin(stamp);
      return current.isOver;
    },
    over: () => current?.over ?? Promise.resolve(),
  };
}
