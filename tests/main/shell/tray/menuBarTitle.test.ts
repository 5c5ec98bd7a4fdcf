import { expect, it } from 'vitest';
import { menuBarTitle } from '../../../../src/main/shell/tray/menuBarTitle';

const sentences = ['Budget review until 10:00', 'Next: Planning at 11:00'];

it.each([
  ['darwin', 'in-meeting', 'Budget review until 10:00'],
  ['darwin', 'paused', 'Budget review until 10:00'],
  ['darwin', 'quiet', ''],
  ['linux', 'in-meeting', ''],
  ['win32', 'in-meeting', ''],
] as const)('on %s while it is %s, the menu bar says %j', (platform, state, title) => {
  expect(menuBarTitle(state, sentences, platform)).toBe(title);
});
