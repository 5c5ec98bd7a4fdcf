import { beforeEach, describe, expect, it } from 'vitest';
import {
  createFocusKeeper,
  type FocusKeeper,
} from '../../../../../src/main/shell/windows/overlay/focusKeeper';
import { type FakeClock, fakeClock } from '../../../../support/fakeClock';

let clock: FakeClock;
let keeper: FocusKeeper;
let focused: boolean;
let mayTakeFocus: boolean;
/** What happens when the overlay asks for the focus. */
let onFocus: () => void;
let seen: string[];
let pressEscape: (() => void) | null;

const window = {
  isDestroyed: () => false,
  isFocused: () => focused,
  focus() {
    seen.push('focus');
    onFocus();
  },
};

beforeEach(() => {
  clock = fakeClock(0);
  focused = false;
  mayTakeFocus = true;
  onFocus = () => undefined;
  seen = [];
  pressEscape = null;
  keeper = createFocusKeeper({
    clock,
    shortcuts: {
      register(_accelerator, callback) {
        pressEscape = callback;
        return true;
      },
      unregister: () => {
        pressEscape = null;
      },
    },
    mayTakeFocus: () => mayTakeFocus,
    onEscape: () => void seen.push('escape'),
    onGivenUp: () => void seen.push('given up'),
  });
});

/** Runs the timers until none is left. Returns how long that takes. */
function runAll(): number {
  let passed = 0;
  for (let delay = clock.runNext(); delay !== null; delay = clock.runNext()) passed += delay;
  return passed;
}

describe('an overlay that loses the focus', () => {
  it('takes it back', () => {
    onFocus = () => {
      focused = true;
    };
    keeper.keep(window);
    runAll();
    expect(seen).toEqual(['focus']);
  });

  it('takes it back as often as it is lost, if it has it for a while in between', () => {
    onFocus = () => {
      focused = true;
    };
    for (let times = 0; times < 40; times++) {
      focused = false;
      keeper.keep(window);
      runAll();
    }
    expect(seen).toEqual(Array(40).fill('focus'));
  });

  it('gives up after three seconds without it', () => {
    keeper.keep(window);
    expect(runAll()).toBe(3_000);
    expect(seen.at(-1)).toBe('given up');
  });

  it('gives up as well if another window takes it back each time', () => {
    onFocus = () => {
      focused = true;
    };
    for (let times = 0; times < 20 && !seen.includes('given up'); times++) {
      focused = false;
      keeper.keep(window);
      clock.runNext();
      clock.runNext();
    }
    expect(seen.at(-1)).toBe('given up');
  });

  it('leaves it to a window on a display that it does not cover, and gives up', () => {
    mayTakeFocus = false;
    keeper.keep(window);
    runAll();
    expect(seen).toEqual(['given up']);
  });
});

describe('Escape while another window has the focus', () => {
  it('is heard, and is not lost while the overlay takes the focus back', () => {
    keeper.keep(window);
    clock.runNext();
    pressEscape?.();
    focused = true;
    clock.runNext();
    pressEscape?.();
    expect(seen.filter(event => event === 'escape')).toHaveLength(2);
  });

  it('is given back when the overlay goes', () => {
    keeper.keep(window);
    clock.runNext();
    keeper.stop();
    expect(pressEscape).toBeNull();
    expect(clock.timers()).toBe(0);
  });
});
