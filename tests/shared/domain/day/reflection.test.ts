import { describe, expect, it } from 'vitest';
import {
  type ReflectionDraft,
  reflectionFormOf,
  tomorrowDirectionIn,
} from '../../../../src/shared/domain/day/reflection';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { at, describeInEveryZone, today } from '../../../support/domain';

describeInEveryZone('the form of a day', () => {
  const saved = { heading: 'away', helped: 'Rain', correction: '' } as const;
  const savedReflection = (): Entry => ({
    id: 'r',
    kind: 'reflection',
    at: at('18:00'),
    day: today,
    ...saved,
  });
  const ahead = (line: string): Entry => ({
    id: line,
    kind: 'direction',
    at: at('18:00'),
    day: '2026-06-11',
    line,
  });
  const typed = (change: Partial<ReflectionDraft>): ReflectionDraft => ({
    day: today,
    heading: 'closer',
    helped: 'A walk',
    correction: 'Asked late',
    tomorrow: '',
    tomorrowBefore: '',
    ...change,
  });

  it('is empty if nothing was written', () =>
    expect(reflectionFormOf(today, [], null)).toEqual({
      draft: { day: today, heading: null, helped: '', correction: '', tomorrow: '', tomorrowBefore: '' },
      ...{ isUnsaved: false, isSample: false },
    }));
  it("has what was saved, and the next day's direction", () =>
    expect(reflectionFormOf(today, [savedReflection(), ahead('Listen')], null)).toEqual({
      draft: { day: today, ...saved, tomorrow: 'Listen', tomorrowBefore: 'Listen' },
      ...{ isUnsaved: false, isSample: false },
    }));
  it('has the unsaved draft rather than what was saved', () =>
    expect(reflectionFormOf(today, [savedReflection()], typed({ tomorrow: 'Ask' }))).toEqual({
      draft: typed({ tomorrow: 'Ask' }),
      ...{ isUnsaved: true, isSample: false },
    }));
  it('has a direction that was set after the draft was typed', () => {
    const draftOf = (kept: ReflectionDraft) => reflectionFormOf(today, [ahead('Listen')], kept).draft;
    expect(draftOf(typed({}))).toEqual(typed({ tomorrow: 'Listen', tomorrowBefore: 'Listen' }));
    expect(draftOf(typed({ tomorrow: 'Ask' }))).toEqual(
      typed({ tomorrow: 'Listen; Ask', tomorrowBefore: 'Listen' }),
    );
  });
});

describe('tomorrow’s direction', () => {
  const changed = (tomorrowBefore: string, tomorrow: string, stands: string): string =>
    tomorrowDirectionIn({ tomorrow, tomorrowBefore }, stands);

  it('becomes what was written', () => {
    expect(changed('', ' Listen ', '')).toBe('Listen');
    expect(changed('Listen', 'Ask', 'Listen')).toBe('Ask');
  });
  it('is cleared if its line is cleared', () => expect(changed('Listen', ' ', 'Listen')).toBe(''));
  it('becomes what was written, ignoring surrounding spaces in the saved line', () => {
    expect(changed('Report ', 'Report draft', 'Report')).toBe('Report draft');
    expect(changed('Report ', '', 'Report')).toBe('');
  });
  it('stays as set elsewhere if the line was not changed', () => {
    expect(changed('', '', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Listen', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Listen', '')).toBe('');
  });
  it('keeps both lines if it was set elsewhere while the line was changed', () => {
    expect(changed('', 'Listen', 'Ask')).toBe('Ask; Listen');
    expect(changed('Listen', 'Listen', 'Listen; Ask')).toBe('Listen; Ask');
    expect(changed('Listen', '', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Ask', '')).toBe('Ask');
    expect(changed('', 'Ask', 'Ask')).toBe('Ask');
  });
  it('is truncated to the maximum length of a line', () =>
    expect(changed('', 'b'.repeat(1_000), 'a'.repeat(900))).toHaveLength(1_000));
});
