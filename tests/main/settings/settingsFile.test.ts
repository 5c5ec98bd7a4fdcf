import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Keystore } from '../../../src/main/settings/keystore';
import { createSecrets } from '../../../src/main/settings/secrets';
import { openSettingsFile, type SettingsFile } from '../../../src/main/settings/settingsFile';
import type { JsonFileParts } from '../../../src/main/storage/jsonFile';
import { defaultPreferences } from '../../../src/shared/domain/settings/preferences';
import { defaultSettings, type Feed } from '../../../src/shared/domain/settings/settings';
import { emptyFolder } from '../../support/dataFolder';
import { fakeClock } from '../../support/fakeClock';
import { isPrivate } from '../../support/permissions';

const url = 'https://example.org/private-1/basic.ics';
const work: Feed = { id: 'f1', name: 'Work', source: url, addresses: ['ana@example.org'], on: true };
const sample: Feed = { id: 'f2', name: 'Sample day', source: 'sample', addresses: [], on: false, since: 1 };

/** A keystore that encrypts by reversing the text and counts its calls. */
function countingKeystore(): Keystore & { readonly calls: () => number } {
  let count = 0;
  const turned = (bytes: Buffer): Buffer => {
    count++;
    return Buffer.from(bytes).reverse();
  };
  return {
    calls: () => count,
    encrypt: async text => turned(Buffer.from(text)),
    decrypt: async sealed => ({ text: turned(sealed).toString(), isStale: false }),
  };
}

const noKeystore: Keystore = { ...countingKeystore(), encrypt: async () => null };

const settingsIn = (
  folder: string,
  keystore: Keystore = countingKeystore(),
  write?: JsonFileParts['write'],
  clock = fakeClock(Date.UTC(2026, 2, 10, 8)),
): SettingsFile =>
  openSettingsFile(folder, createSecrets(keystore), {
    ...clock,
    write,
    format: notice => JSON.stringify(notice),
  });

const setFeeds = (settings: SettingsFile, feeds: readonly Feed[]) => settings.changeFeeds(() => feeds);

/** Settings whose addresses are decrypted. */
async function unlockedIn(folder: string, keystore?: Keystore): Promise<SettingsFile> {
  const settings = settingsIn(folder, keystore);
  await settings.unlock();
  return settings;
}

const textOf = (folder: string): string => readFileSync(join(folder, 'settings.json'), 'utf8');
const contentOf = (folder: string) => JSON.parse(textOf(folder));
const write = (folder: string, text: string): void => writeFileSync(join(folder, 'settings.json'), text);

describe('the first launch', () => {
  it('has the defaults and writes nothing', () => {
    const folder = emptyFolder();

    expect(settingsIn(folder).read()).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a change', () => {
  it('takes effect at once and survives a restart', async () => {
    const folder = emptyFolder();
    const settings = settingsIn(folder);
    const preferences = { ...defaultPreferences, resetSeconds: 90 };

    const saved = { ok: true, value: null };
    expect(settings.write({ preferences, pausedUntil: 5 })).toEqual(saved);
    expect(await setFeeds(settings, [work, sample])).toEqual(saved);

    const expected = { ...defaultSettings, preferences, pausedUntil: 5, feeds: [work, sample] };
    expect(settings.read()).toEqual(expected);
    expect((await unlockedIn(folder)).read()).toEqual(expected);
  });

  it('to a calendar of an account never writes its password', async () => {
    const folder = emptyFolder();
    const source = 'caldav+https://ana:open%20sesame@cal.example/dav/work/';
    const feed = { ...work, source, account: 'a' };
    await setFeeds(settingsIn(folder), [feed]);

    expect(textOf(folder)).not.toMatch(/sesame|cal\.example/);
    expect((await unlockedIn(folder)).read().feeds).toEqual([feed]);
  });

  it('is in a file readable only by the user, with a version', () => {
    const folder = emptyFolder();
    settingsIn(folder).write({ pausedUntil: 5 });

    expect(isPrivate(join(folder, 'settings.json'))).toBe(true);
    expect(contentOf(folder)).toEqual({ version: 1, pausedUntil: 5 });
  });

  it('preserves unknown values', async () => {
    const folder = emptyFolder();
    const foreignFeed = { id: 'f9', kind: 'caldav', place: 'somewhere' };
    const stored = {
      version: 2,
      theme: 'sea',
      preferences: { sound: 'bell', resetSeconds: 'long' },
      feeds: [{ id: 'f2', name: 'Sample day', sealed: 'plain:sample', colour: 'green' }, foreignFeed],
    };
    write(folder, JSON.stringify(stored));
    const settings = settingsIn(folder);

    settings.write({ preferences: { ...settings.read().preferences, tight: 'cue' } });
    await settings.changeFeeds(feeds => feeds.map(feed => ({ ...feed, name: 'Practice' })));

    expect(contentOf(folder)).toEqual({
      ...stored,
      preferences: { ...stored.preferences, tight: 'cue' },
      feeds: [
        { id: 'f2', name: 'Practice', sealed: 'plain:sample', colour: 'green', addresses: [], on: true },
        foreignFeed,
      ],
    });
  });

  it('takes effect and is reported if it cannot be saved', () => {
    const folder = emptyFolder();
    const full = (): void => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    };
    const settings = settingsIn(folder, countingKeystore(), full);
    const sentence = JSON.stringify({ kind: 'not-saved', file: 'settings.json', why: 'disk-full' });

    expect(settings.write({ pausedUntil: 5 })).toEqual({ ok: false, problem: sentence });
    expect(settings.read().pausedUntil).toBe(5);
    expect(settings.warnings()).toEqual([sentence]);
  });
});

describe('an invalid value', () => {
  it.each([
    'never',
    // Beyond all years.
    9_000_000_000_000_000,
  ])('such as %j becomes the default and does not affect the others', pausedUntil => {
    const folder = emptyFolder();
    write(
      folder,
      JSON.stringify({
        preferences: { resetSeconds: -1, tight: 'cue' },
        pausedUntil,
        reflectionOfferedOn: '2026-03-09',
        feeds: [{ id: '' }, 'odd', { id: 'f1', name: 'Work', sealed: 'plain:sample', on: 'yes' }],
      }),
    );

    expect(settingsIn(folder).read()).toEqual({
      ...defaultSettings,
      preferences: { ...defaultPreferences, tight: 'cue' },
      reflectionOfferedOn: '2026-03-09',
      feeds: [{ id: 'f1', name: 'Work', source: 'sample', addresses: [], on: true }],
    });
  });
});

describe('an acknowledged drift', () => {
  it('stays acknowledged beside an unknown one', () => {
    const folder = emptyFolder();
    const meant = { measure: 'length' as const, uid: 'ana', since: 5 };
    write(folder, JSON.stringify({ version: 1, driftsMeant: [{ measure: 'mood' }, meant, null] }));

    expect(settingsIn(folder).read().driftsMeant).toEqual([meant]);
  });
});

describe('a file that is not JSON', () => {
  it.each(['{"preferences":{', '', '[]'])(
    '(%j) is set aside after a second look, and reported',
    async text => {
      const folder = emptyFolder();
      write(folder, text);
      const clock = fakeClock(Date.UTC(2026, 2, 10, 8));
      const settings = settingsIn(folder, countingKeystore(), undefined, clock);

      expect(settings.read()).toEqual(defaultSettings);
      const settled = settings.settled();
      expect(readdirSync(folder)).toEqual(['settings.json']);
      clock.runNext();
      await settled;
      expect(settings.read()).toEqual(defaultSettings);

      const aside = 'settings.damaged-2026-03-10T08-00-01-000Z.json';
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
      expect(settings.warnings()).toEqual([
        JSON.stringify({ kind: 'set-aside', file: 'settings.json', aside }),
      ]);
    },
  );
});

describe('a file that an editor has emptied and not written yet', () => {
  it('keeps its feeds, and gets the changes made meanwhile', async () => {
    const folder = emptyFolder();
    await setFeeds(settingsIn(folder), [sample]);
    const text = textOf(folder);
    write(folder, '');
    const clock = fakeClock(Date.UTC(2026, 2, 10, 8));
    const settings = settingsIn(folder, countingKeystore(), undefined, clock);
    settings.write({ pausedUntil: 43 });
    write(folder, text);
    clock.runNext();
    await settings.settled();
    settings.save();

    expect(settingsIn(folder).read()).toEqual({ ...defaultSettings, pausedUntil: 43, feeds: [sample] });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});

describe('a file that cannot be read for a while', () => {
  it('keeps the settings that were read before', async () => {
    const folder = emptyFolder();
    const settings = settingsIn(folder);
    settings.write({ pausedUntil: 42 });
    await setFeeds(settings, [sample]);
    rmSync(join(folder, 'settings.json'));
    mkdirSync(join(folder, 'settings.json'));

    expect(settings.read()).toEqual({ ...defaultSettings, pausedUntil: 42, feeds: [sample] });
    expect(settings.warnings()).toEqual([JSON.stringify({ kind: 'unreadable', file: 'settings.json' })]);
  });

  it('loses no change: it is reported, takes effect at once, and is merged later', async () => {
    const folder = emptyFolder();
    const settings = settingsIn(folder);
    settings.write({ pausedUntil: 42 });
    await setFeeds(settings, [sample]);
    const text = textOf(folder);
    rmSync(join(folder, 'settings.json'));
    mkdirSync(join(folder, 'settings.json'));

    expect(settings.write({ pausedUntil: 43 }).ok).toBe(false);
    const louder = { ...defaultSettings.preferences, sound: { on: true, volume: 1 } };
    expect(settings.write({ preferences: louder }).ok).toBe(false);
    const chosen = { ...defaultSettings, pausedUntil: 43, preferences: louder, feeds: [sample] };
    expect(settings.read()).toEqual(chosen);

    rmdirSync(join(folder, 'settings.json'));
    write(folder, text);
    settings.save();
    expect(settingsIn(folder).read()).toEqual(chosen);
    expect(settings.warnings()).toEqual([]);
  });
});

describe('a file that has been unreadable since launch', () => {
  it('keeps its feeds and preferences, and only gets the current state', async () => {
    const folder = emptyFolder();
    await setFeeds(settingsIn(folder), [sample]);
    settingsIn(folder).write({ preferences: { ...defaultPreferences, resetSeconds: 90 } });
    const text = textOf(folder);
    rmSync(join(folder, 'settings.json'));
    mkdirSync(join(folder, 'settings.json'));
    const settings = settingsIn(folder);

    expect((await setFeeds(settings, [work])).ok).toBe(false);
    expect(settings.write({ preferences: { ...defaultPreferences, notice: true } }).ok).toBe(false);
    expect(settings.write({ pausedUntil: 43 }).ok).toBe(false);
    expect(settings.read()).toEqual({ ...defaultSettings, pausedUntil: 43 });

    rmdirSync(join(folder, 'settings.json'));
    write(folder, text);
    settings.save();
    expect(settingsIn(folder).read()).toEqual({
      ...defaultSettings,
      pausedUntil: 43,
      feeds: [sample],
      preferences: { ...defaultPreferences, resetSeconds: 90 },
    });
  });
});

describe('the address of a feed', () => {
  it('is never in the file in plain text if there is a keystore', async () => {
    const folder = emptyFolder();
    const settings = settingsIn(folder);
    await setFeeds(settings, [work]);

    expect(textOf(folder)).not.toContain('private-1');
    expect(settings.read().feeds).toEqual([work]);
    expect(settings.hasOpenSecrets()).toBe(false);
  });

  it('is stored in plain text without a keystore, which is reported', async () => {
    const folder = emptyFolder();
    const settings = settingsIn(folder, noKeystore);
    await setFeeds(settings, [sample]);
    expect(settings.hasOpenSecrets()).toBe(false);

    await setFeeds(settings, [work, sample]);

    expect(settings.hasOpenSecrets()).toBe(true);
    expect(settingsIn(folder, noKeystore).read().feeds).toEqual([work, sample]);
  });

  it('is decrypted once, when the app asks for it, and encrypted only if it changes', async () => {
    const folder = emptyFolder();
    await setFeeds(settingsIn(folder), [work]);
    const keystore = countingKeystore();
    const settings = settingsIn(folder, keystore);
    settings.write({ pausedUntil: 5 });
    expect(keystore.calls()).toBe(0);

    await settings.unlock();
    expect(settings.read().feeds).toEqual([work]);
    await settings.changeFeeds(feeds => feeds.map(feed => ({ ...feed, on: false })));
    expect(keystore.calls()).toBe(1);

    const moved = { ...work, source: `${url}?moved` };
    await setFeeds(settings, [moved]);
    expect(settings.read().feeds).toEqual([moved]);
    expect((await unlockedIn(folder)).read().feeds).toEqual([moved]);
  });

  it('is kept if its feed changes before it is decrypted', async () => {
    const folder = emptyFolder();
    await setFeeds(settingsIn(folder), [work]);
    let unlock = (): void => undefined;
    const locked = new Promise<void>(resolve => {
      unlock = resolve;
    });
    const { encrypt, decrypt } = countingKeystore();
    const settings = settingsIn(folder, {
      encrypt,
      decrypt: async sealed => {
        await locked;
        return decrypt(sealed);
      },
    });
    expect(settings.read().feeds).toEqual([{ ...work, source: '' }]);
    const changed = settings.changeFeeds(feeds => feeds.map(feed => ({ ...feed, on: false })));
    unlock();
    await changed;

    expect(settings.read().feeds).toEqual([{ ...work, on: false }]);
    expect((await unlockedIn(folder)).read().feeds).toEqual([{ ...work, on: false }]);
  });

  it('is encrypted again once there is a new key', async () => {
    const folder = emptyFolder();
    await setFeeds(settingsIn(folder), [work]);
    const { encrypt, decrypt } = countingKeystore();
    const renewing: Keystore = {
      encrypt: async text => Buffer.concat([Buffer.from('new'), (await encrypt(text)) ?? Buffer.of()]),
      decrypt: async sealed =>
        sealed.toString('latin1', 0, 3) === 'new'
          ? decrypt(sealed.subarray(3))
          : { ...(await decrypt(sealed)), isStale: true },
    };
    const before = textOf(folder);
    const settings = await unlockedIn(folder, renewing);
    expect(settings.read().feeds).toEqual([work]);
    expect(textOf(folder)).not.toBe(before);
    expect((await unlockedIn(folder, renewing)).read().feeds).toEqual([work]);
  });

  it('is kept and reported if the keystore can no longer decrypt it', async () => {
    const folder = emptyFolder();
    await setFeeds(settingsIn(folder), [work]);
    const before = contentOf(folder);
    const settings = await unlockedIn(folder, {
      ...countingKeystore(),
      decrypt: () => Promise.reject(new Error('another key')),
    });

    expect(settings.read().feeds).toEqual([{ ...work, source: '' }]);
    await settings.changeFeeds(feeds => feeds);

    expect(settings.warnings()).toEqual([JSON.stringify({ kind: 'address-lost', feed: 'Work' })]);
    expect(contentOf(folder)).toEqual(before);
  });
});
