import { describe, expect, it } from 'vitest';
import { interpretPress, type RecordedPress } from '../../../../src/renderer/views/settings/shortcutRecorder';

/** `press('Ctrl Shift', 'R', 'KeyR')` */
function press(held: string, key: string, code: string): RecordedPress {
  const has = (name: string): boolean => held.split(' ').includes(name);
  return {
    key,
    code,
    ctrlKey: has('Ctrl'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
    metaKey: has('Meta'),
    getModifierState: has,
  };
}
const heard = (held: string, key: string, code: string, byPlace = false) =>
  interpretPress(press(held, key, code), byPlace);
const combination = (accelerator: string) => ({ kind: 'combination', accelerator });

describe('what is pressed in the field of a shortcut', () => {
  it.each([
    ['Ctrl Shift', 'R', 'KeyR', 'Ctrl+Shift+R'],
    ['Ctrl Alt Meta', 'r', 'KeyR', 'Ctrl+Alt+Meta+R'],
    ['Ctrl Alt', '5', 'Digit5', 'Ctrl+Alt+5'],
    ['Ctrl Shift', 'ArrowUp', 'ArrowUp', 'Ctrl+Shift+Up'],
    ['Alt Shift', 'PageDown', 'PageDown', 'Alt+Shift+PageDown'],
    ['Ctrl Meta', ' ', 'Space', 'Ctrl+Meta+Space'],
    ['', 'F9', 'F9', 'F9'],
    ['Shift', 'F12', 'F12', 'Shift+F12'],
  ])('%s with %s (%s) is %s', (held, key, code, accelerator) => {
    expect(heard(held, key, code)).toEqual(combination(accelerator));
  });

  it('may be only modifiers so far', () => {
    expect(heard('Ctrl Shift', 'Shift', 'ShiftLeft')).toEqual({ kind: 'held', modifiers: ['Ctrl', 'Shift'] });
  });

  it.each([
    ['', 'r', 'KeyR'],
    ['Shift', 'R', 'KeyR'],
    ['Ctrl', 'c', 'KeyC'],
    ['', 'Home', 'Home'],
  ])('is too little where it is typed (%s) with %s', (held, key, code) => {
    expect(heard(held, key, code)).toEqual({ kind: 'too-few' });
  });

  it.each([
    ['Ctrl', '/', 'Slash'],
    ['Ctrl', '1', 'Numpad1'],
    ['Ctrl', 'Enter', 'Enter'],
    ['Ctrl Alt AltGraph', '€', 'KeyE'],
  ])('is of no use with %s and %s (%s)', (held, key, code) => {
    expect(heard(held, key, code)).toEqual({ kind: 'unusable' });
  });
});

describe('keys that work the field itself', () => {
  it.each([
    ['Backspace', 'clear'],
    ['Delete', 'clear'],
    ['Escape', 'leave'],
    ['Tab', 'pass'],
  ])('%s: %s', (key, kind) => {
    expect(heard('', key, key)).toEqual({ kind });
  });

  it('Shift and Tab go back', () => {
    expect(heard('Shift', 'Tab', 'Tab')).toEqual({ kind: 'pass' });
  });
});

describe('other keyboards', () => {
  it('a letter is what it writes: A on a French one', () => {
    expect(heard('Ctrl Alt', 'a', 'KeyQ')).toEqual(combination('Ctrl+Alt+A'));
  });

  it('a letter is its place on macOS, which takes it for that', () => {
    expect(heard('Meta Shift', 'a', 'KeyQ', true)).toEqual(combination('Shift+Meta+Q'));
    expect(heard('Alt Meta', '®', 'KeyR', true)).toEqual(combination('Alt+Meta+R'));
  });

  it('a letter is its place where there are no Latin ones', () => {
    expect(heard('Ctrl Alt', 'к', 'KeyR')).toEqual(combination('Ctrl+Alt+R'));
  });

  it('a digit is its place where it needs Shift', () => {
    expect(heard('Ctrl Alt', '&', 'Digit1')).toEqual(combination('Ctrl+Alt+1'));
    expect(heard('Ctrl Shift', '!', 'Digit1')).toEqual(combination('Ctrl+Shift+1'));
  });
});
