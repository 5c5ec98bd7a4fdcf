import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTypeAheadGuard } from '../../../src/renderer/lib/typeAheadGuard';

/** Something that has just come; which of the keys pressed so many milliseconds later are taken for it. */
function takenOf(...presses: readonly number[]): readonly number[] {
  const { shouldIgnore } = createTypeAheadGuard();
  const arrived = performance.getEntriesByName('arrived').at(-1)?.startTime ?? Number.NaN;
  return presses.filter(after => !shouldIgnore(arrived + after));
}

const everyTenth = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, index) => from + index * 100);

describe('something comes by itself', () => {
  it('takes no key in its first 400 ms', () => {
    expect(takenOf(0)).toEqual([]);
    expect(takenOf(390)).toEqual([]);
    expect(takenOf(410, 420)).toEqual([410, 420]);
  });
});

describe('a key that was pressed before it came and is heard only then', () => {
  it('makes the time no shorter', () => {
    expect(takenOf(-300, 350)).toEqual([]);
  });
});

describe('somebody types on when it comes', () => {
  it('takes no key before there was a pause of 400 ms', () => {
    expect(takenOf(100, 450, 800, 1_190, 1_600, 1_650)).toEqual([1_600, 1_650]);
  });

  it('takes every key after three seconds all the same', () => {
    expect(takenOf(...everyTenth(50, 3_150))).toEqual([3_050, 3_150]);
  });
});

describe('somebody who has begun to answer loses the focus and regains it', () => {
  it('waits for 400 ms once, however they type', () => {
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { watch, shouldIgnore } = createTypeAheadGuard();
    const leave = watch({ focus: () => undefined } as unknown as HTMLElement);
    expect(shouldIgnore(performance.now() + 500)).toBe(false);

    const regained = new Event('focus');
    page.dispatchEvent(regained);
    const taken = [100, 300, 410].filter(after => !shouldIgnore(regained.timeStamp + after));
    expect(taken).toEqual([410]);
    leave?.();
  });
});
