import { describe, expect, it } from 'vitest';
import { createSecrets, type Keystore } from '../../../src/main/settings/secrets';

/** A keystore that encrypts by reversing the text. */
const keystore = (answers: Partial<Keystore> = {}): Keystore => ({
  isEncryptionAvailable: () => true,
  encryptString: text => Buffer.from(text).reverse(),
  decryptString: sealed => Buffer.from(sealed).reverse().toString(),
  ...answers,
});

/** A keystore that fails the test if it is used. */
const untouchable: Keystore = {
  isEncryptionAvailable: () => expect.fail('the keystore was asked'),
  encryptString: () => expect.fail('the keystore was asked'),
  decryptString: () => expect.fail('the keystore was asked'),
};

const url = 'https://example.org/private-1/basic.ics';

describe('with a keystore', () => {
  it('decrypts a text that it encrypted', () => {
    const secrets = createSecrets(keystore());
    const sealed = secrets.seal(url);

    expect(sealed).toBe(`os:${Buffer.from(url).reverse().toString('base64')}`);
    expect(secrets.unseal(sealed)).toEqual({ ok: true, value: url });
  });

  it('reads plain text without the keystore', () => {
    expect(createSecrets(untouchable).unseal(`plain:${url}`)).toEqual({ ok: true, value: url });
  });
});

describe('without a keystore', () => {
  it.each<[string, Keystore]>([
    ['none is available', keystore({ isEncryptionAvailable: () => false })],
    ['its key is known to everyone', keystore({ getSelectedStorageBackend: () => 'basic_text' })],
    [
      'the user refuses it',
      keystore({
        encryptString: () => {
          throw new Error('denied');
        },
      }),
    ],
  ])('keeps the text plain where %s', (_, store) => {
    expect(createSecrets(store).seal(url)).toBe(`plain:${url}`);
  });
});

describe('a text that cannot be decrypted', () => {
  it.each<[string, string]>([
    ['sealed elsewhere', 'os:AAAA'],
    ['of a later version', 'vault:AAAA'],
  ])('is lost where it was %s', (_, sealed) => {
    const refusing = keystore({
      decryptString: () => {
        throw new Error('wrong key');
      },
    });

    expect(createSecrets(refusing).unseal(sealed)).toEqual({ ok: false, problem: 'lost' });
  });
});
