import { describe, expect, it } from 'vitest';
import { chosenDisplay } from '../../../../src/shared/domain/settings/chosenDisplay';

const laptop = { id: 1, label: 'eDP-1' };
const monitor = { id: 2, label: 'DELL U2720Q' };
const projector = { id: 3, label: '' };

describe('the chosen display', () => {
  it('is none if none is chosen', () => expect(chosenDisplay([laptop, monitor], null)).toBeUndefined());
  it('is the one with its number', () =>
    expect(chosenDisplay([laptop, monitor, projector], projector)).toBe(projector));
  it('is the one with its name if its number has changed', () =>
    expect(chosenDisplay([laptop, monitor], { ...monitor, id: 7 })).toBe(monitor));
  it('is none while it is not connected', () => {
    expect(chosenDisplay([laptop], monitor)).toBeUndefined();
    expect(chosenDisplay([laptop, projector], { id: 7, label: '' })).toBeUndefined();
  });
  it('is none if two have its name and neither has its number', () =>
    expect(chosenDisplay([monitor, { ...monitor, id: 4 }], { ...monitor, id: 7 })).toBeUndefined());
});
