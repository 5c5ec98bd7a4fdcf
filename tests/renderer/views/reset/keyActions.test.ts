import { describe, expect, it } from 'vitest';
import { type FocusKind, type KeyPress, keyActionFor } from '../../../../src/renderer/views/reset/keyActions';

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

const may: Parameters<typeof keyActionFor>[2] = { canPostpone: true, canBeStillIn: true, anchor: 'stand up' };
const action = (one: KeyPress | string, focus: FocusKind = 'elsewhere', allowed = may) =>
  keyActionFor(typeof one === 'string' ? press(one) : one, focus, allowed);

describe('the keys of a reset', () => {
  it.each([
    ['Escape', { kind: 'end', how: 'skip' }],
    ['Enter', { kind: 'end', how: 'done' }],
    ['p', { kind: 'end', how: 'later' }],
    ['M', { kind: 'end', how: 'still-in' }],
    ['s', { kind: 'steady' }],
    ['k', { kind: 'kept' }],
    ['1', { kind: 'level', level: 1 }],
    ['5', { kind: 'level', level: 5 }],
  ])('%s means it', (key, meant) => {
    expect(action(key)).toEqual(meant);
  });

  it.each(['0', '6', 'x', 'Tab', ' ', 'ArrowDown'])('%s means nothing', key => {
    expect(action(key)).toBeNull();
  });
});

describe('while a field has the focus', () => {
  it.each(['p', 'm', 's', 'k', '3'])('%s is only written', key => {
    expect(action(key, 'field')).toBeNull();
  });

  it('Enter still ends it as done', () => {
    expect(action('Enter', 'field')).toEqual({ kind: 'end', how: 'done' });
  });

  it('Esc still skips it', () => {
    expect(action('Escape', 'field')).toEqual({ kind: 'end', how: 'skip' });
  });

  it('Enter that ends the composing of a word ends nothing else', () => {
    expect(action(press('Enter', { isComposing: true }), 'field')).toBeNull();
  });
});

describe('while a control has the focus', () => {
  it('Enter is its own', () => {
    expect(action('Enter', 'control')).toBeNull();
  });

  it('digits and letters mean what they mean', () => {
    expect(action('4', 'control')).toEqual({ kind: 'level', level: 4 });
  });
});

describe('where it cannot be put off', () => {
  it.each(['p', 'm'])('%s means nothing', key => {
    expect(action(key, 'elsewhere', { ...may, canPostpone: false, canBeStillIn: false })).toBeNull();
  });
});

describe('where there is no anchor', () => {
  it('k means nothing', () => expect(action('k', 'elsewhere', { ...may, anchor: null })).toBeNull());
});

describe('a key that is held down or comes with a modifier', () => {
  it.each([{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    '%o means nothing',
    more => {
      expect(action(press('p', more))).toBeNull();
    },
  );
});

describe('other keyboards', () => {
  it('a digit is known by its place where it needs Shift', () => {
    expect(action(press('&', { code: 'Digit1' }))).toEqual({ kind: 'level', level: 1 });
  });

  it('a letter is known by its place where there are no Latin letters', () => {
    expect(action(press('з', { code: 'KeyP' }))).toEqual({ kind: 'end', how: 'later' });
  });

  it('a Latin letter counts wherever it is', () => {
    expect(action(press('p', { code: 'KeyR' }))).toEqual({ kind: 'end', how: 'later' });
  });
});
