import { describe, expect, it } from 'vitest';
import { maxFieldChars } from '../../../../src/shared/domain/settings/fieldLines';
import {
  defaultPreferences,
  type Preferences,
  parsePreferences,
  preferencesChangeSchema,
} from '../../../../src/shared/domain/settings/preferences';

const chosen: Preferences = {
  resetSeconds: 90,
  tight: 'cue',
  graceSeconds: 300,
  postponeMinutes: 10,
  followCall: false,
  presentation: 'card',
  announce: false,
  displays: 'cursor',
  display: { id: 2_528_732_444, label: 'DELL U2720Q' },
  hideTitles: true,
  sound: { on: true, volume: 0.2 },
  focusQuestion: 'never',
  holds: {
    call: true,
    doNotDisturb: false,
    sharing: true,
    presenting: false,
    typing: false,
    fullScreen: true,
    chosenApps: true,
  },
  holdApps: ['OBS'],
  workingHours: { on: true, from: '08:30', to: '16:00' },
  ignore: ['lunch', 'focus time'],
  counted: ['offsite@example.com'],
  joinPatterns: ['meet.example.com/rooms'],
  anchors: [{ id: 'a1', when: { title: '1:1', minutes: { from: 45 } }, line: 'stand up' }],
  reflection: { opens: false, presentation: 'window', at: '16:45', days: [0, 6] },
  shortcuts: { reset: 'Ctrl+Shift+R', pause: null, today: 'F9' },
  morning: { asks: false, at: '09:15' },
  newVersions: true,
  notice: true,
  language: 'en',
  appearance: 'dark',
  textSize: 125,
  trayIcon: 'for-light',
};

describe('preferences on disk', () => {
  it('are read back as written', () =>
    expect(parsePreferences(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen));
  it.each([undefined, null, 'none', 7, [], {}])('are the defaults if there are none: %j', unknown =>
    expect(parsePreferences(unknown)).toEqual(defaultPreferences),
  );
  it('are completed with the default for a missing one', () => {
    const { tight, ...others } = chosen;
    expect(parsePreferences(others)).toEqual({ ...chosen, tight: defaultPreferences.tight });
  });
});

describe('one invalid preference', () => {
  it.each<[keyof Preferences, unknown]>([
    ['resetSeconds', 19],
    ['resetSeconds', 181],
    ['resetSeconds', 60.5],
    ['resetSeconds', '60'],
    ['tight', 'long'],
    ['graceSeconds', 59],
    ['graceSeconds', 901],
    ['postponeMinutes', 0],
    ['postponeMinutes', 31],
    ['followCall', 'yes'],
    ['displays', 'none'],
    ['display', 2],
    ['hideTitles', 'yes'],
    ['textSize', 79],
    ['sound', 'loud'],
    ['holds', true],
    ['ignore', 'lunch'],
    ['workingHours', '9 to 5'],
    ['joinPatterns', 'meet.example.com'],
    ['anchors', { id: 'a1' }],
    ['reflection', null],
    ['shortcuts', 'Ctrl+R'],
    ['morning', '08:00'],
    ['notice', 1],
    ['appearance', 'pink'],
    ['trayIcon', 1],
  ])('is replaced alone: %s = %j', (name, bad) =>
    expect(parsePreferences({ ...chosen, [name]: bad })).toEqual({
      ...chosen,
      [name]: defaultPreferences[name],
    }),
  );
  it.each(['24:00', '7:30', '17:60', '17:30:00', 1_730])('is replaced alone within a group: at = %j', at =>
    expect(parsePreferences({ ...chosen, reflection: { ...chosen.reflection, at } })).toEqual({
      ...chosen,
      reflection: { ...chosen.reflection, at: defaultPreferences.reflection.at },
    }),
  );
  it.each(['R', 'Shift+R', 'Ctrl+', 'ctrl+r', 'Shift+Ctrl+R', 'Ctrl+Ctrl+R', 'Ctrl+é', 7])(
    'is replaced alone among the shortcuts: reset = %j',
    reset =>
      expect(parsePreferences({ ...chosen, shortcuts: { ...chosen.shortcuts, reset } })).toEqual({
        ...chosen,
        shortcuts: { ...chosen.shortcuts, reset: null },
      }),
  );
  it('is dropped alone within a list', () =>
    expect(
      parsePreferences({
        ...chosen,
        ignore: ['lunch', 5, 'x'.repeat(maxFieldChars + 1), ' focus time '],
        reflection: { ...chosen.reflection, days: [0, 7, 6] },
      }),
    ).toEqual(chosen));
});

describe('a preference of a later version', () => {
  it('does not affect the known ones', () =>
    expect(parsePreferences({ ...chosen, luck: true, holds: { ...chosen.holds, calls: true } })).toEqual(
      chosen,
    ));
});

describe('a change of preferences', () => {
  it('names some of them', () => {
    const change = {
      tight: 'nothing',
      reflection: { opens: true, presentation: 'card', at: '00:00', days: [] },
    };
    expect(preferencesChangeSchema().parse(change)).toEqual(change);
  });
  it.each([{ tight: 'long' }, { sound: true }, { holds: {} }, { resetSeconds: 500 }, null])(
    'is rejected as a whole if it is invalid: %j',
    change => expect(preferencesChangeSchema().safeParse(change).success).toBe(false),
  );
});
