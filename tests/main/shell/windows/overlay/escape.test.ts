import { describe, expect, it } from 'vitest';
import { type EscapePress, isEscape } from '../../../../../src/main/shell/windows/overlay/escape';

const press: EscapePress = {
  type: 'keyDown',
  key: 'Escape',
  isAutoRepeat: false,
  isComposing: false,
  control: false,
  alt: false,
  meta: false,
};

describe('Escape', () => {
  it('is recognised when it is pressed', () => {
    expect(isEscape(press)).toBe(true);
    expect(isEscape({ ...press, type: 'keyUp' })).toBe(false);
    expect(isEscape({ ...press, key: 'Enter' })).toBe(false);
  });

  it.each<[string, Partial<EscapePress>]>([
    ['it ends a composition', { isComposing: true }],
    ['it is held down', { isAutoRepeat: true }],
    ['Control is held with it', { control: true }],
    ['Alt is held with it', { alt: true }],
    ['Command or the Windows key is held with it', { meta: true }],
  ])('is not meant where %s', (_, other) => {
    expect(isEscape({ ...press, ...other })).toBe(false);
  });
});
