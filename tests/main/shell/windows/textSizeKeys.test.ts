import { describe, expect, it } from 'vitest';
import { type TextSizePress, textSizeStepOf } from '../../../../src/main/shell/windows/textSizeKeys';

const press = (change: Partial<TextSizePress>): TextSizePress => ({
  type: 'keyDown',
  key: '+',
  code: 'BracketRight',
  isComposing: false,
  control: true,
  alt: false,
  meta: false,
  shift: false,
  ...change,
});

describe('a key with Ctrl', () => {
  it.each<[string, Partial<TextSizePress>, string | null]>([
    ['plus of its own', {}, 'larger'],
    ['plus on the number pad', { code: 'NumpadAdd' }, 'larger'],
    ['plus with Shift', { code: 'Equal', shift: true }, 'larger'],
    ['plus without its Shift', { key: '=', code: 'Equal' }, 'larger'],
    ['minus', { key: '-', code: 'Minus' }, 'smaller'],
    ['minus on the number pad', { key: '-', code: 'NumpadSubtract' }, 'smaller'],
    ['zero', { key: '0', code: 'Digit0' }, 'default'],
    ['the key of zero on a French keyboard', { key: 'à', code: 'Digit0' }, 'default'],
    ['a German equals sign, which is Shift+0', { key: '=', code: 'Digit0', shift: true }, null],
    ['another key', { key: 'c', code: 'KeyC' }, null],
  ])('that is %s', (_, change, step) => {
    expect(textSizeStepOf(press(change), false)).toBe(step);
  });
});

describe('plus changes nothing', () => {
  it.each<[string, Partial<TextSizePress>]>([
    ['without Ctrl', { control: false }],
    ['with Alt, which types a character on some keyboards', { alt: true }],
    ['with ⌘ elsewhere than on macOS', { control: false, meta: true }],
    ['when it is released', { type: 'keyUp' }],
    ['while an input method composes', { isComposing: true }],
  ])('%s', (_, change) => {
    expect(textSizeStepOf(press(change), false)).toBeNull();
  });
});

describe('on macOS', () => {
  it('⌘ takes the place of Ctrl', () => {
    expect(textSizeStepOf(press({ control: false, meta: true }), true)).toBe('larger');
    expect(textSizeStepOf(press({}), true)).toBeNull();
  });
});
