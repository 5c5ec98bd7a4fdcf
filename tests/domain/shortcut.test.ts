import { describe, expect, it } from 'vitest';
import { acceleratorOf, combinationOf, type Modifier } from '../../src/shared/domain/shortcut';

describe('a combination of keys', () => {
  it.each<[readonly Modifier[], string, string]>([
    [['Ctrl', 'Shift'], 'R', 'Ctrl+Shift+R'],
    [['Meta', 'Shift', 'Alt', 'Ctrl'], '5', 'Ctrl+Alt+Shift+Meta+5'],
    [['Alt'], 'PageUp', 'Alt+PageUp'],
    [['Meta'], 'Space', 'Meta+Space'],
    [[], 'F9', 'F9'],
    [['Shift'], 'F24', 'Shift+F24'],
  ])('is written in one way: %j and %s', (modifiers, key, accelerator) => {
    expect(acceleratorOf({ modifiers, key })).toBe(accelerator);
  });

  it.each<[readonly Modifier[], string]>([
    [[], 'R'],
    [['Shift'], 'R'],
    [['Shift'], 'Space'],
    [['Ctrl'], ''],
    [['Ctrl'], 'F25'],
    [['Ctrl'], 'ß'],
    [['Ctrl'], 'Plus'],
  ])('is none where it would be typed, or is not the same everywhere: %j and %s', (modifiers, key) => {
    expect(acceleratorOf({ modifiers, key })).toBeNull();
  });

  it('is read as it was written', () => {
    expect(combinationOf('Ctrl+Shift+PageDown')).toEqual({ modifiers: ['Ctrl', 'Shift'], key: 'PageDown' });
  });
});
