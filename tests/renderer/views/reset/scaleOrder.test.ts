import { describe, expect, it } from 'vitest';
import {
  answerByDigit,
  waitingScale,
  withoutLastLevel,
} from '../../../../src/renderer/views/reset/scaleOrder';

describe('a digit', () => {
  it('answers energy first', () => expect(answerByDigit(4, {}, true)).toEqual({ energy: 4 }));
  it('then answers focus', () => expect(answerByDigit(3, { energy: 4 }, true)).toEqual({ focus: 3 }));
  it('answers energy if focus was answered first', () =>
    expect(answerByDigit(4, { focus: 3 }, true)).toEqual({ energy: 4 }));
  it('corrects focus once both are answered', () =>
    expect(answerByDigit(2, { energy: 4, focus: 3 }, true)).toEqual({ focus: 2 }));
  it('corrects energy if focus is not asked', () =>
    expect(answerByDigit(2, { energy: 4 }, false)).toEqual({ energy: 2 }));
});

describe('the scale that waits', () => {
  it.each([
    [{}, true, 'energy'],
    [{ energy: 4 }, true, 'focus'],
    [{ energy: 4, focus: 3 }, true, null],
    [{ energy: 4 }, false, null],
  ])('%j, focus asked: %s → %s', (answers, asksFocus, waiting) =>
    expect(waitingScale(answers, asksFocus)).toBe(waiting),
  );
});

describe('Backspace', () => {
  it('takes focus back before energy', () => {
    expect(withoutLastLevel({ energy: 4, focus: 3 })).toEqual({ focus: undefined });
    expect(withoutLastLevel({ energy: 4 })).toEqual({ energy: undefined });
  });
  it('takes nothing back if there is nothing', () => expect(withoutLastLevel({ steady: true })).toBeNull());
});
