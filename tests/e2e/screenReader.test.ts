/** A reset in a screen reader: a labelled dialog whose start and end are announced, without a countdown. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { accessibilityTreeOf } from '../support/accessibilityTree';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed, startingAt } from '../support/followedFeed';
import { overlayGone, overlayOf } from '../support/overlay';
import { story } from '../support/story';

const it = story();

declare const window: { announce(text: string): void };

const second = 1_000;

const levels = (name: string): string =>
  [1, 2, 3, 4, 5].map(level => `        button "${name} ${level}" pressed=false`).join('\n');

/** The whole accessibility tree, in reading order. The only live regions announce the start and end, and that something was copied. */
const withCheckIn = `RootWebArea "Reset – One Degree"
  main
    status live=polite
      StaticText "INVITATION"
    dialog "Reset" modal=true
      StaticText "Planning"
      StaticText "ended at TIME"
      StaticText "Next"
      StaticText "Review"
      StaticText "in N min, TIME"
      button "Join"
      StaticText "INVITATION"
      group "Energy"
        StaticText "Energy"
${levels('Energy')}
      group "Focus in that meeting"
        StaticText "Focus in that meeting"
${levels('Focus')}
        button "Steady" pressed=false
      StaticText "Leaving behind"
      textbox "Leaving behind"
      StaticText "Solving for next"
      textbox "Solving for next"
      status live=polite
      StaticText "Facing today"
      textbox "Direction"
      button "Skip"
      button "Still talking"
      button "Done"`;
/** The other displays have no live region. */
const ringAlone = `RootWebArea "Reset – One Degree"
  main
    dialog "Reset" modal=true
      StaticText "INVITATION"`;

let day: FollowedFeed;
const announced: string[] = [];

beforeAll(async () => {
  day = await startFollowedFeed({
    screens: [
      { width: 1440, height: 900 },
      { width: 1280, height: 800 },
    ],
  });
  const context = day.app.electron.context();
  await context.exposeFunction('announce', (text: string) => announced.push(text));
  // Screen readers announce changes in live regions only.
  await context.addInitScript(() => {
    const live = '[role=status], [role=alert], [role=timer], [aria-live], output';
    new MutationObserver(changes => {
      const changed = changes.map(({ target }) =>
        target instanceof Element ? target : target.parentElement,
      );
      for (const region of new Set(changed.map(element => element?.closest(live))))
        if (region?.textContent) window.announce(region.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
});

afterAll(() => day?.stop());

describe('a reset in a screen reader', () => {
  let invitation: string;

  it('is a dialog whose contents are all labelled', async () => {
    const end = fromNow(5 * second);
    await day.publish(
      meetingEndingAt('Planning', end),
      startingAt('Review', end + 15 * second, 'https://meet.google.com/abc-defg-hij'),
    );
    const { main, rings } = await overlayOf(day.app);
    invitation = (await main.getByRole('status').first().textContent()) ?? '';
    const tree = (await accessibilityTreeOf(main))
      .replaceAll(invitation, 'INVITATION')
      .replace(/\d+:\d+.[AP]M/g, 'TIME')
      .replace(/in \d min/, 'in N min');
    expect(tree).toBe(withCheckIn);
    for (const ring of rings)
      expect((await accessibilityTreeOf(ring)).replace(invitation, 'INVITATION')).toBe(ringAlone);
    expect(rings).toHaveLength(1);
  });

  it('is announced once at its start and once at its end, and not in between', async () => {
    await overlayGone(day.app, 25 * second);
    expect(announced).toEqual([invitation, 'The reset is over.']);
  });
});
