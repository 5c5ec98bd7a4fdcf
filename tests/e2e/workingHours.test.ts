/** Working hours: outside of them a reset waits, and Today says so. */
import { afterAll, beforeAll, expect } from 'vitest';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset, holdsOf } from '../support/holds';
import { closeWith } from '../support/keyboard';
import { story } from '../support/story';

const it = story();

const hour = 3_600_000;
const hold = { kind: 'outside-hours', until: expect.any(Number) };

let day: FollowedFeed;

beforeAll(async () => {
  // About noon, in the zone of the app.
  day = await startFollowedFeed();
});
afterAll(() => day?.stop());

it('hold nothing until they are switched on in Settings', async () => {
  expect(await holdsOf(day)).not.toContainEqual(expect.objectContaining(hold));
  await day.app.tell('--open=settings');
  const settings = await day.app.window('settings');
  await settings.getByRole('button', { name: 'When to wait' }).click();
  await settings.getByLabel('Only during working hours').click();
  const hours = settings.getByRole('group', { name: 'Working hours' });
  await hours.getByLabel('from').fill('03:00');
  await hours.getByLabel('to').fill('04:00');
  await expect.poll(() => holdsOf(day)).toContainEqual(expect.objectContaining(hold));
});

it('say in Today that there will be no reset', async () => {
  await day.publish(meetingEndingAt('Planning', fromNow(hour / 4)));
  await day.app.tell('--open=today');
  const today = await day.app.window('today');
  await today.getByRole('button', { name: /after Planning: No reset: it’s outside your hours/ }).waitFor();
  expect(await today.getByRole('heading', { level: 1 }).innerText()).toMatch(
    /^In Planning until [\d:]+(\s[AP]M)?$/,
  );
  await closeWith('Escape', today);
});

it('hold a reset back', () => expectHeld(day, hold));

it('let it start once they are switched off', async () => {
  const settings = await day.app.window('settings');
  await settings.getByLabel('Only during working hours').click();
  await expectReset(day);
});
