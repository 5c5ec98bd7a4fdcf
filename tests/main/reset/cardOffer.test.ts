import { describe, expect, it } from 'vitest';
import { createCardOffer } from '../../../src/main/reset/cardOffer';
import { defaultSettings, type Settings } from '../../../src/shared/domain/settings/settings';
import { createCatalogue } from '../../../src/shared/i18n/catalogue';
import { at, meeting, reset, transitionAt } from '../../support/domain';

const escaped = () =>
  [1, 2, 3].map(seconds =>
    reset(transitionAt('10:00', [meeting('Standup', '09:30–10:00')]), '10:00', 'skipped', { seconds }),
  );

function offering(preferences: Partial<Settings['preferences']> = {}) {
  let settings: Settings = {
    ...defaultSettings,
    preferences: { ...defaultSettings.preferences, ...preferences },
  };
  const shown: string[] = [];
  const opened: string[] = [];
  const onSkipped = createCardOffer({
    clock: { now: () => at('10:01') },
    settings: {
      read: () => settings,
      write: change => {
        settings = { ...settings, ...change };
      },
    },
    notifications: {
      show: (title, _body, _until, onClick) => {
        shown.push(title);
        onClick?.();
      },
    },
    views: { open: view => void opened.push(view) },
    t: createCatalogue().t,
  });
  return { onSkipped, shown, opened };
}

describe('somebody who keeps ending covers', () => {
  it('is offered the card once, and a click leads to Settings', () => {
    const { onSkipped, shown, opened } = offering();
    onSkipped(escaped());
    onSkipped(escaped());
    expect(shown).toEqual(['Would you rather have a small card?']);
    expect(opened).toEqual(['settings']);
  });

  it('is not offered what they have', () => {
    const { onSkipped, shown } = offering({ presentation: 'card' });
    onSkipped(escaped());
    expect(shown).toEqual([]);
  });
});

it('after a single skip, nothing is offered', () => {
  const { onSkipped, shown } = offering();
  onSkipped(escaped().slice(0, 1));
  expect(shown).toEqual([]);
});
