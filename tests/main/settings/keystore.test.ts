import { describe, expect, it } from 'vitest';
import { createKeystore, type SynchronousCalls } from '../../../src/main/settings/keystore';

type Storage = Parameters<typeof createKeystore>[0];

const text = 'https://example.org/private-1/basic.ics';

/** Chromium's form: which kind of key, and then what it has encrypted. */
const sealedBy = (key: string, content: string): Buffer =>
  Buffer.concat([Buffer.from(key), Buffer.from(content).reverse()]);
const contentOf = (sealed: Buffer): string => Buffer.from(sealed.subarray(3)).reverse().toString();

const synchronous = (key: string, isAvailable = true): SynchronousCalls => ({
  isEncryptionAvailable: () => isAvailable,
  encryptString: content => sealedBy(key, content),
  decryptString: contentOf,
});

/** Electron 45 has both; what is deprecated must not be called. */
const both = (key: string, isAvailable = true, shouldReEncrypt = false): Storage => ({
  isEncryptionAvailable: () => expect.fail('deprecated'),
  encryptString: () => expect.fail('deprecated'),
  decryptString: () => expect.fail('deprecated'),
  isAsyncEncryptionAvailable: async () => isAvailable,
  encryptStringAsync: async content => sealedBy(key, content),
  decryptStringAsync: async sealed => ({ result: contentOf(sealed), shouldReEncrypt }),
});

describe.each([
  ['synchronous', synchronous],
  ['asynchronous', both],
])('an Electron with %s calls', (_, storage) => {
  it('encrypts with a key of the keyring, and decrypts', async () => {
    const keystore = createKeystore(storage('v11'), 'linux');
    const sealed = await keystore.encrypt(text);
    expect(sealed).toEqual(sealedBy('v11', text));
    expect(await keystore.decrypt(sealed ?? Buffer.of())).toEqual({ text, isStale: false });
  });

  it('encrypts nothing if there is no keystore', async () =>
    expect(await createKeystore(storage('v11', false), 'linux').encrypt(text)).toBeNull());

  it('encrypts nothing on Linux if the key is the one in Chromium’s source', async () => {
    expect(await createKeystore(storage('v10'), 'linux').encrypt(text)).toBeNull();
    expect(await createKeystore(storage('v10'), 'darwin').encrypt(text)).toEqual(sealedBy('v10', text));
  });
});

it('decrypts with either kind of calls what the other has encrypted', async () => {
  const older = createKeystore(synchronous('v11'), 'linux');
  const newer = createKeystore(both('v11'), 'linux');
  for (const [from, to] of [
    [older, newer],
    [newer, older],
  ] as const)
    expect((await to.decrypt((await from.encrypt(text)) ?? Buffer.of())).text).toBe(text);
});

it('tells that the key has been replaced since', async () => {
  const keystore = createKeystore(both('v11', true, true), 'linux');
  expect(await keystore.decrypt(sealedBy('v11', text))).toEqual({ text, isStale: true });
});

it('fails if the calls do', async () => {
  const broken = (): never => {
    throw new Error('denied');
  };
  const keystore = createKeystore({
    ...synchronous('v11'),
    encryptString: broken,
    decryptString: broken,
  });
  await expect(keystore.encrypt(text)).rejects.toThrow('denied');
  await expect(keystore.decrypt(sealedBy('v11', text))).rejects.toThrow('denied');
});
