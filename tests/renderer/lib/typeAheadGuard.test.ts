import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTypeAheadGuard } from '../../../src/renderer/lib/typeAheadGuard';

/** Opens a window and returns those of the key presses, in milliseconds after that, which it accepts. */
function acceptedBy(...presses: readonly number[]): readonly number[] {
  const { shouldIgnore } = createTypeAheadGuard();
  const arrived = performance.getEntriesByName('arrived').at(-1)?.startTime ?? Number.NaN;
  return presses.filter(after => !shouldIgnore(arrived + after));
}

const everyTenth = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, index) => from + index * 100);

describe('a window that has just opened', () => {
  it('ignores keys for 400 ms', () => {
    expect(acceptedBy(0)).toEqual([]);
    expect(acceptedBy(390)).toEqual([]);
    expect(acceptedBy(410, 420)).toEqual([410, 420]);
  });
});

describe('a key pressed before the window opened but delivered after', () => {
  it('does not shorten that time', () => {
    expect(acceptedBy(-300, 350)).toEqual([]);
  });
});

describe('a user who keeps typing when it opens', () => {
  it('has their keys ignored until a pause of 400 ms', () => {
    expect(acceptedBy(100, 450, 800, 1_190, 1_600, 1_650)).toEqual([1_600, 1_650]);
  });

  it('has their keys accepted after three seconds', () => {
    expect(acceptedBy(...everyTenth(50, 3_150))).toEqual([3_050, 3_150]);
  });
});

describe('a window that loses and regains the focus after a key was accepted', () => {
  it('ignores keys for 400 ms once, without requiring another pause', () => {
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { watch, shouldIgnore } = createTypeAheadGuard();
    const unmount = watch({ focus: () => undefined } as unknown as HTMLElement);
    expect(shouldIgnore(performance.now() + 500)).toBe(false);

    const regained = new Event('focus');
    page.dispatchEvent(regained);
    const accepted = [100, 300, 410].filter(after => !shouldIgnore(regained.timeStamp + after));
    expect(accepted).toEqual([410]);
    unmount?.();
  });
});
