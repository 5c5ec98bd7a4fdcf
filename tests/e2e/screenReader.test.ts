/** A reset in a screen reader: a labelled dialog whose start and end are announced, without a countdown. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { accessibilityTreeOf } from '../support/accessibilityTree';
import { recordAnnouncements } from '../support/announcements';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed, startingAt } from '../support/followedFeed';
import { endWith, overlayAcceptingKeys, overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { until } from '../support/until';

const it = story();

const steps = ['not at all', 'a little', 'moderately', 'quite a bit', 'extremely'];
const levels = (name: string): string =>
  steps
    .map((step, index) => `        button "${name} ${index + 1}" pressed=false description="${step}"`)
    .join('\n');

/**
 * The whole accessibility tree from the first moment, in reading order. The only live regions announce the start and end, the levels chosen,
 * and that something was copied.
 */
const withCheckIn = `RootWebArea "Reset – One Degree"
  main
    status live=polite
      StaticText "HEARD"
    dialog "Reset" modal=true
      StaticText "Planning"
      StaticText "ended at TIME"
      StaticText "Next"
      StaticText "Review"
      StaticText "in N min, TIME"
      button "Join"
      StaticText "INVITATION"
      group "How energetic do you feel right now?"
        StaticText "How energetic do you feel right now?"
${levels('Energy')}
        status live=polite
      group "How attentive were you in that meeting?"
        StaticText "How attentive were you in that meeting?"
${levels('Focus')}
        status live=polite
      button "Steady" pressed=false
      button "Write" expanded=false
      StaticText "Leaving behind"
      textbox "Leaving behind"
      StaticText "Solving for next"
      textbox "Solving for next"
      status live=polite
      StaticText "Facing today"
      textbox "Direction"
      button "Still talking"
      button "Skip"
      button "Done"`;
/** The other displays have no live region. */
const ringAlone = `RootWebArea "Reset – One Degree"
  main
    dialog "Reset" modal=true
      StaticText "INVITATION"`;

let day: FollowedFeed;
let announced: readonly string[];

beforeAll(async () => {
  day = await startFollowedFeed({
    screens: [
      { width: 1440, height: 900 },
      { width: 1280, height: 800 },
    ],
    // With a bell, the page stays for longer than 250 ms after the end, so that a busy computer announces it too.
    settings: { preferences: { resetSeconds: 20, sound: { on: true, volume: 0 } } },
  });
  announced = await recordAnnouncements(day.app);
});

afterAll(() => day?.stop());

describe('a reset in a screen reader', () => {
  let heard: string;

  it('is a dialog whose contents are all labelled', async () => {
    const end = fromNow(14 * second);
    await day.publish(
      meetingEndingAt('Planning', end),
      startingAt('Review', end + 60 * second, 'https://meet.google.com/abc-defg-hij'),
    );
    const { main, rings } = await overlayOf(day.app);
    heard = await until('the announcement', () => announced[0]);
    const invitation = heard.replace(/^.*?[AP]M\. .*?[AP]M\. /, '');
    const tree = (await accessibilityTreeOf(main))
      .replace(heard, 'HEARD')
      .replaceAll(invitation, 'INVITATION')
      .replace(/\d+:\d+.[AP]M/g, 'TIME')
      .replace(/in \d min/, 'in N min');
    expect(tree).toBe(withCheckIn);
    for (const ring of rings)
      expect((await accessibilityTreeOf(ring)).replace(invitation, 'INVITATION')).toBe(ringAlone);
    expect(rings).toHaveLength(1);
  });

  it('says first what has ended and what is next', () => {
    expect(heard).toMatch(
      /^Planning ended at \d+:\d+.[AP]M\. Next: Review, in \d min, \d+:\d+.[AP]M\. \S.+$/,
    );
  });

  it('is announced once at its start and once at its end, with the levels chosen in between', async () => {
    const main = await overlayAcceptingKeys(day.app);
    await main.keyboard.press('4');
    await expect.poll(() => announced.at(-1)).toBe('Energy 4');
    await main.keyboard.press('3');
    await expect.poll(() => announced.at(-1)).toBe('Focus 3');
    await overlayGone(day.app, 25 * second);
    await expect.poll(() => announced).toEqual([heard, 'Energy 4', 'Focus 3', 'The reset is over.']);
  });
});

describe('a reset whose page loads after it has begun', () => {
  it('is announced like any other', async () => {
    // The page of the reset before stays until its bell has finished.
    await expect.poll(() => day.app.windows('reset')).toEqual([]);
    const before = announced.length;
    await day.app.tell('--reset');
    const main = await overlayAcceptingKeys(day.app);
    await expect.poll(() => announced.slice(before)).toEqual([expect.stringMatching(/^Your own reset\. /)]);
    await endWith('Escape', main, day.app);
  });
});

describe('a reset that soon follows another', () => {
  const own = expect.stringMatching(/^Your own reset\. /);
  const over = 'The reset is over.';
  let before: number;

  it('is announced once while the page of the one before finishes its bell', async () => {
    await expect.poll(() => day.app.windows('reset')).toEqual([]);
    before = announced.length;
    await day.app.tell('--reset');
    await endWith('Escape', await overlayAcceptingKeys(day.app), day.app);
    expect(day.app.windows('reset')).not.toEqual([]);
    await day.app.tell('--reset');
    await overlayAcceptingKeys(day.app);
    expect(announced.slice(before)).toEqual([own, over, own]);
  });

  it('is shown and announced while the one before fades out', async () => {
    const main = await overlayAcceptingKeys(day.app);
    await Promise.allSettled([main.keyboard.press('Escape')]);
    await until('its end', async () => (await day.app.status()).reset === null || undefined);
    await day.app.tell('--reset');
    await endWith('Escape', await overlayAcceptingKeys(day.app), day.app);
    await expect.poll(() => announced.slice(before)).toEqual([own, over, own, over, own, over]);
  });
});
