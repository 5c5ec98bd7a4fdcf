import { describe, expect, it } from 'vitest';
import { arrivalView, questionsView } from '../../../src/main/api/snapshot';
import { defaultPreferences } from '../../../src/shared/domain/settings/preferences';
import { at, reset } from '../../support/domain';
import { transition } from '../../support/morning';

const hidden = { ...defaultPreferences, hideTitles: true };
const ended = transition('12:00');

describe('what opens by itself', () => {
  it.each([
    ['names the meeting', defaultPreferences, ended.from.title],
    ['names none while titles are hidden', hidden, null],
  ])('%s', (_, preferences, title) => {
    const announced = { transition: ended, since: at('10:00'), comesAt: at('10:00:08'), endedAt: null };
    expect(arrivalView(announced, preferences).title).toBe(title);
    const entry = reset(ended, '10:00', 'short');
    const asking = { entry, transition: ended, endsAt: at('10:01'), byUser: false, asking: 'draw' } as const;
    expect(questionsView(asking, preferences).title).toBe(title);
  });
});
