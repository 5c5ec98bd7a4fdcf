import { describe, expect, it } from 'vitest';
import { acceleratorOf, combinationOf, type Modifier } from '../../../../src/shared/domain/settings/shortcut';

describe('a key combination', () => {
  it.each<[readonly Modifier[], string, string]>([
    [['Ctrl', 'Shift'], 'R', 'Ctrl+Shift+R'],
    [['Meta', 'Shift', 'Alt', 'Ctrl'], '5', 'Ctrl+Alt+Shift+Meta+5'],
    [['Alt', 'Shift'], 'PageUp', 'Alt+Shift+PageUp'],
    [['Ctrl', 'Meta'], 'Space', 'Ctrl+Meta+Space'],
    [['Alt'], 'F5', 'Alt+F5'],
    [[], 'F9', 'F9'],
    [['Shift'], 'F24', 'Shift+F24'],
  ])('has one canonical form: %j and %s', (modifiers, key, accelerator) => {
    expect(acceleratorOf({ modifiers, key })).toBe(accelerator);
  });

  it.each<[readonly Modifier[], string]>([
    [[], 'R'],
    [['Shift'], 'R'],
    [['Shift'], 'Space'],
    [['Ctrl'], 'C'],
    [['Meta'], 'Space'],
    [['Ctrl', 'Alt'], ''],
    [['Ctrl', 'Alt'], 'F25'],
    [['Ctrl', 'Alt'], 'ß'],
    [['Ctrl', 'Alt'], 'Plus'],
  ])(
    'is rejected if it belongs to the active program or differs between keyboards: %j and %s',
    (modifiers, key) => {
      expect(acceleratorOf({ modifiers, key })).toBeNull();
    },
  );

  it('is parsed back as written', () => {
    expect(combinationOf('Ctrl+Shift+PageDown')).toEqual({ modifiers: ['Ctrl', 'Shift'], key: 'PageDown' });
  });
});
