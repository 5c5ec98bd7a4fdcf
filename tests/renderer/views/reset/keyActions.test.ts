import { describe, expect, it } from 'vitest';
import {
  type FocusKind,
  isTouch,
  type KeyPress,
  keyActionFor,
} from '../../../../src/renderer/views/reset/keyActions';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

const available: Parameters<typeof keyActionFor>[2] = {
  canPostpone: true,
  canBeStillIn: true,
  anchor: 'stand up',
  next: { title: 'Design sync', start: 0, canJoin: true },
};
const action = (one: KeyPress | string, focus: FocusKind = 'elsewhere', allowed = available) =>
  keyActionFor(typeof one === 'string' ? press(one) : one, focus, allowed);

describe('keys during a reset', () => {
  it.each([
    ['Escape', { kind: 'end', how: 'skip' }],
    ['Enter', { kind: 'end', how: 'done' }],
    ['p', { kind: 'end', how: 'later' }],
    ['M', { kind: 'end', how: 'still-in' }],
    ['s', { kind: 'steady' }],
    ['k', { kind: 'kept' }],
    ['w', { kind: 'write' }],
    ['j', { kind: 'join' }],
    ['Backspace', { kind: 'take-back' }],
    ['1', { kind: 'level', level: 1 }],
    ['5', { kind: 'level', level: 5 }],
  ])('%s → its action', (key, expected) => {
    expect(action(key)).toEqual(expected);
  });

  it.each(['0', '6', 'x', 'Tab', ' ', 'ArrowDown'])('%s → nothing', key => {
    expect(action(key)).toBeNull();
  });
});

describe('while a field has the focus', () => {
  it.each(['p', 'm', 's', 'k', 'w', 'j', '3', 'Backspace'])('%s is only typed', key => {
    expect(action(key, 'field')).toBeNull();
  });

  it('Enter ends the reset as done', () => {
    expect(action('Enter', 'field')).toEqual({ kind: 'end', how: 'done' });
  });

  it('Esc skips the reset', () => {
    expect(action('Escape', 'field')).toEqual({ kind: 'end', how: 'skip' });
  });

  it('Enter only confirms the text that is being composed', () => {
    expect(action(press('Enter', { isComposing: true }), 'field')).toBeNull();
  });
});

describe('while a control has the focus', () => {
  it('Enter belongs to the control', () => {
    expect(action('Enter', 'control')).toBeNull();
  });

  it('digits and letters keep their actions', () => {
    expect(action('4', 'control')).toEqual({ kind: 'level', level: 4 });
  });
});

describe('when it cannot be postponed', () => {
  it.each(['p', 'm'])('%s → nothing', key => {
    expect(action(key, 'elsewhere', { ...available, canPostpone: false, canBeStillIn: false })).toBeNull();
  });
});

describe('without an anchor', () => {
  it('k → nothing', () => expect(action('k', 'elsewhere', { ...available, anchor: null })).toBeNull());
});

describe('without a link to join', () => {
  it.each([null, { title: 'Design sync', start: 0, canJoin: false }])('j → nothing: %j', next => {
    expect(action('j', 'elsewhere', { ...available, next })).toBeNull();
  });
});

describe('the first touch', () => {
  it.each(['4', 'x', 'Tab', 'ArrowDown', ' '])('is any key: %s', key =>
    expect(isTouch(press(key))).toBe(true),
  );
  it.each(['Shift', 'AltGraph', 'CapsLock'])('is no key that does nothing by itself: %s', key =>
    expect(isTouch(press(key))).toBe(false),
  );
  it('is no shortcut of another program', () => expect(isTouch(press('Tab', { altKey: true }))).toBe(false));
});

describe('a key that repeats or has a modifier', () => {
  it.each([{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    '%o → nothing',
    more => {
      expect(action(press('p', more))).toBeNull();
    },
  );
});

describe('on other keyboard layouts', () => {
  it('a digit is identified by its position if it needs Shift', () => {
    expect(action(press('&', { code: 'Digit1' }))).toEqual({ kind: 'level', level: 1 });
  });

  it.each([
    ['Russian', 'з'],
    ['Greek', 'π'],
    ['Hebrew', 'פ'],
    ['Hindi', 'ज'],
    ['Hindi, a vowel sign', 'े'],
    ['Korean', 'ㅔ'],
  ])('a letter is identified by its position if it is not Latin: %s', (_, key) => {
    expect(action(press(key, { code: 'KeyP' }))).toEqual({ kind: 'end', how: 'later' });
  });

  it.each([
    ['the comma of a French keyboard, in the place of M', ',', 'KeyM'],
    ['the L of a Dvorak keyboard, in the place of P', 'l', 'KeyP'],
    ['the O with stroke of a Danish keyboard', 'ø', 'KeyP'],
    ['the µ of AltGr and M on a German keyboard', 'µ', 'KeyM'],
    ['the accent of a Vietnamese keyboard', '\u0300', 'KeyP'],
    ['a dead key', 'Dead', 'KeyP'],
    ['an arrow of a number pad', 'ArrowLeft', 'Numpad4'],
    ['a key that is not identified', 'Unidentified', 'KeyM'],
  ])('%s does nothing', (_, key, code) => {
    expect(action(press(key, { code }))).toBeNull();
  });

  it('a Latin letter is identified by its character', () => {
    expect(action(press('p', { code: 'KeyR' }))).toEqual({ kind: 'end', how: 'later' });
  });
});
