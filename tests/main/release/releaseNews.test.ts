import { writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nodeTransport } from '../../../src/main/calendar/fetch/nodeTransport';
import { latestVersionAddress } from '../../../src/main/release/address';
import { createReleaseNews } from '../../../src/main/release/releaseNews';
import { ok } from '../../../src/shared/domain/common/result';
import { defaultSettings, type Settings } from '../../../src/shared/domain/settings/settings';
import { emptyFolder } from '../../support/dataFolder';
import { fakeClock } from '../../support/fakeClock';
import { serve } from '../../support/httpServer';

const day = 86_400_000;
const good = { version: '0.2.0', notes: 'Calmer cards.', page: 'https://example.com/0.2.0' };

/** An app with a real server. `answer` is what it sends. */
async function app({ wants = true, answer = JSON.stringify(good), address = true } = {}) {
  let respond = (response: ServerResponse): void => void response.end(answer);
  const server = await serve((_, response) => respond(response));
  const clock = fakeClock(0);
  let settings: Settings = {
    ...defaultSettings,
    preferences: { ...defaultSettings.preferences, newVersions: wants },
  };
  const opened: string[] = [];
  let changes = 0;
  const news = createReleaseNews({
    address: address ? new URL(`${server.origin}/latest.json`) : null,
    version: '0.1.0',
    transport: nodeTransport,
    clock,
    settings: {
      read: () => settings,
      write(change) {
        settings = { ...settings, ...change };
        return ok(null);
      },
    },
    open: page => opened.push(page),
    onChange: () => {
      changes++;
    },
  });
  return {
    clock,
    news,
    opened,
    requests: server.requests,
    changes: () => changes,
    settings: () => settings,
    responds: (how: typeof respond) => {
      respond = how;
    },
    want(on: boolean) {
      settings = { ...settings, preferences: { ...settings.preferences, newVersions: on } };
    },
    /** Checks, and waits for the answer if a question was due. */
    async check() {
      const before = settings.asksForVersionAt;
      news.check();
      await expect.poll(() => settings.asksForVersionAt !== before).toBe(true);
    },
  };
}

describe('a user who did not ask for it', () => {
  it('causes no request at all', async () => {
    const { news, requests, clock } = await app({ wants: false });
    for (let week = 0; week < 3; week++) {
      news.check();
      clock.jump(7 * day);
    }
    await settled();
    expect([requests.length, clock.timers()]).toEqual([0, 0]);
    expect(news.view()).toMatchObject({ release: null });
  });
});

describe('an app that is published nowhere', () => {
  it('has no switch, and asks nobody', async () => {
    const { news, requests } = await app({ address: false });
    news.check();
    await settled();
    expect([news.view(), requests.length]).toEqual([null, 0]);
  });
});

describe('a user who wants to know', () => {
  it('causes one request a week, however often it is checked', async () => {
    const { check, news, requests, clock } = await app();
    await check();
    for (let hour = 0; hour < 7 * 24; hour++) {
      news.check();
      clock.jump(day / 24);
    }
    await settled();
    expect(requests.map(({ url }) => url)).toEqual(['/latest.json']);
    await check();
    expect(requests).toHaveLength(2);
    expect(clock.timers()).toBe(0);
  });

  it('causes one request at a time', async () => {
    const { check, news, requests } = await app();
    const checked = check();
    news.check();
    await checked;
    expect(requests).toHaveLength(1);
  });

  it('is told of a newer version, whose page opens', async () => {
    const { check, news, opened, changes } = await app();
    await check();
    expect(news.view()?.release).toEqual({ version: '0.2.0', notes: 'Calmer cards.' });
    news.openPage();
    expect([opened, changes()]).toEqual([['https://example.com/0.2.0'], 1]);
  });

  it('is not told of this version', async () => {
    const { check, news, opened } = await app({ answer: JSON.stringify({ ...good, version: '0.1.0' }) });
    await check();
    news.openPage();
    expect([news.view()?.release, opened]).toEqual([null, []]);
  });

  it('is told no more once that is switched off', async () => {
    const { check, news, want } = await app();
    await check();
    want(false);
    expect(news.view()?.release).toBe(null);
  });

  it('who changes their mind meanwhile is told nothing', async () => {
    const { check, settings, want } = await app();
    const checked = check();
    want(false);
    await checked;
    expect(settings().release).toBe(null);
  });
});

describe('an answer that cannot be used', () => {
  it.each<[string, string]>([
    ['is not JSON', '<!doctype html>'],
    ['has no page', JSON.stringify({ version: '0.2.0' })],
    ['is far too long', JSON.stringify({ ...good, more: 'x'.repeat(70_000) })],
  ])('changes nothing for a week: it %s', async (_, answer) => {
    const { check, news, settings } = await app({ answer });
    await check();
    expect([news.view()?.release, settings().asksForVersionAt]).toEqual([null, 7 * day]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['a redirect', response => response.writeHead(302, { location: 'https://example.com/' }).end()],
    ['an error', response => response.writeHead(500).end(JSON.stringify(good))],
  ])('is not followed or believed: %s', async (_, how) => {
    const { check, responds, news, requests } = await app();
    responds(how);
    await check();
    expect([news.view()?.release, requests.length]).toEqual([null, 1]);
  });

  it('is asked for again the next day if nobody was reached', async () => {
    const { check, responds, settings } = await app();
    responds(response => response.destroy());
    await check();
    expect(settings().asksForVersionAt).toBe(day);
  });
});

describe('the address in package.json', () => {
  const addressIn = (content: object | string): string | undefined => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'package.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    return latestVersionAddress(folder)?.href;
  };

  it('is where the newest version is published', () =>
    expect(addressIn({ latestVersion: 'https://example.com/latest.json' })).toBe(
      'https://example.com/latest.json',
    ));
  it('may be missing, or unusable', () => {
    expect(addressIn({ name: 'one-degree' })).toBe(undefined);
    expect(addressIn({ latestVersion: 'file:///etc/passwd' })).toBe(undefined);
    expect(addressIn('{')).toBe(undefined);
    expect(latestVersionAddress('/nowhere')).toBe(null);
  });
});
