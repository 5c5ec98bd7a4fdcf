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
const interpret = (held: string, key: string, code: string, byPosition = false) =>
  interpretPress(press(held, key, code), byPosition);
const combination = (accelerator: string) => ({ kind: 'combination', accelerator });

describe('a key press in a shortcut field', () => {
  it.each([
    ['Ctrl Shift', 'R', 'KeyR', 'Ctrl+Shift+R'],
    ['Ctrl Alt Meta', 'r', 'KeyR', 'Ctrl+Alt+Meta+R'],
    ['Ctrl Alt', '5', 'Digit5', 'Ctrl+Alt+5'],
    ['Ctrl Shift', 'ArrowUp', 'ArrowUp', 'Ctrl+Shift+Up'],
    ['Alt Shift', 'PageDown', 'PageDown', 'Alt+Shift+PageDown'],
    ['Ctrl Meta', ' ', 'Space', 'Ctrl+Meta+Space'],
    ['', 'F9', 'F9', 'F9'],
    ['Shift', 'F12', 'F12', 'Shift+F12'],
  ])('%s with %s (%s) is recorded as %s', (held, key, code, accelerator) => {
    expect(interpret(held, key, code)).toEqual(combination(accelerator));
  });

  it('reports modifiers while no other key is pressed', () => {
    expect(interpret('Ctrl Shift', 'Shift', 'ShiftLeft')).toEqual({
      kind: 'held',
      modifiers: ['Ctrl', 'Shift'],
    });
  });

  it.each([
    ['', 'r', 'KeyR'],
    ['Shift', 'R', 'KeyR'],
    ['Ctrl', 'c', 'KeyC'],
    ['', 'Home', 'Home'],
  ])('with too few modifiers is refused: %s with %s', (held, key, code) => {
    expect(interpret(held, key, code)).toEqual({ kind: 'too-few' });
  });

  it.each([
    ['Ctrl', '/', 'Slash'],
    ['Ctrl', '1', 'Numpad1'],
    ['Ctrl', 'Enter', 'Enter'],
    ['Ctrl Alt AltGraph', '€', 'KeyE'],
  ])('with an unusable key is refused: %s with %s (%s)', (held, key, code) => {
    expect(interpret(held, key, code)).toEqual({ kind: 'unusable' });
  });
});

describe('keys that control the field itself', () => {
  it.each([
    ['Backspace', 'clear'],
    ['Delete', 'clear'],
    ['Escape', 'cancel'],
    ['Tab', 'ignore'],
  ])('%s → %s', (key, kind) => {
    expect(interpret('', key, key)).toEqual({ kind });
  });

  it('Shift+Tab moves the focus back', () => {
    expect(interpret('Shift', 'Tab', 'Tab')).toEqual({ kind: 'ignore' });
  });
});

describe('on other keyboard layouts', () => {
  it('a letter is its character: A on a French keyboard', () => {
    expect(interpret('Ctrl Alt', 'a', 'KeyQ')).toEqual(combination('Ctrl+Alt+A'));
  });

  it('a letter is its position on macOS, which identifies it that way', () => {
    expect(interpret('Meta Shift', 'a', 'KeyQ', true)).toEqual(combination('Shift+Meta+Q'));
    expect(interpret('Alt Meta', '®', 'KeyR', true)).toEqual(combination('Alt+Meta+R'));
  });

  it('a letter is its position if the layout has no Latin letters', () => {
    expect(interpret('Ctrl Alt', 'к', 'KeyR')).toEqual(combination('Ctrl+Alt+R'));
  });

  it('a digit is its position if it needs Shift', () => {
    expect(interpret('Ctrl Alt', '&', 'Digit1')).toEqual(combination('Ctrl+Alt+1'));
    expect(interpret('Ctrl Shift', '!', 'Digit1')).toEqual(combination('Ctrl+Shift+1'));
  });
});
