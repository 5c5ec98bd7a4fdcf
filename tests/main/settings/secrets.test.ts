import { describe, expect, it } from 'vitest';
import type { Keystore } from '../../../src/main/settings/keystore';
import { createSecrets } from '../../../src/main/settings/secrets';

/** A keystore that encrypts by reversing the text. */
const keystore: Keystore = {
  encrypt: async text => Buffer.from(text).reverse(),
  decrypt: async sealed => ({ text: Buffer.from(sealed).reverse().toString(), isStale: false }),
};
const refusing: Keystore = {
  encrypt: () => Promise.reject(new Error('denied')),
  decrypt: () => Promise.reject(new Error('wrong key')),
};

const url = 'https://example.org/private-1/basic.ics';

describe('with a keystore', () => {
  it('decrypts a text that it encrypted', async () => {
    const secrets = createSecrets(keystore);
    const sealed = await secrets.seal(url);

    expect(sealed).toBe(`os:${Buffer.from(url).reverse().toString('base64')}`);
    expect(secrets.plainText(sealed)).toBeNull();
    expect(await secrets.unseal(sealed)).toEqual({ ok: true, value: { text: url, isStale: false } });
  });

  it('reads plain text without the keystore', () =>
    expect(createSecrets(refusing).plainText(`plain:${url}`)).toBe(url));
});

describe('without a keystore', () => {
  it.each<[string, Keystore]>([
    ['none protects it', { ...keystore, encrypt: async () => null }],
    ['the user refuses it', refusing],
  ])('keeps the text plain where %s', async (_, store) => {
    expect(await createSecrets(store).seal(url)).toBe(`plain:${url}`);
  });
});

describe('a text that cannot be decrypted', () => {
  it.each<[string, string]>([
    ['sealed elsewhere', 'os:AAAA'],
    ['of a later version', 'vault:AAAA'],
  ])('is lost where it was %s', async (_, sealed) => {
    expect(await createSecrets(refusing).unseal(sealed)).toEqual({ ok: false, problem: 'lost' });
  });
});
