/** Encrypts secrets with the operating system's keystore, or marks them as plain text if it has none. */
import { fail, ok, type Result } from '../../shared/domain/common';
import type { Decrypted, Keystore } from './keystore';

/** Converts secrets to and from the form in which they are stored. */
export interface Secrets {
  /** Returns the encrypted form of a text, or its plain form if it cannot be encrypted. */
  seal(text: string): Promise<string>;
  /** Returns the original text. Fails with `lost` if the keystore cannot decrypt it. */
  unseal(sealed: string): Promise<Result<Decrypted, 'lost'>>;
  /** Returns the stored form of a text that is not secret. */
  plain(text: string): string;
  /** Returns the text of a stored form that is not encrypted, or null. */
  plainText(sealed: string): string | null;
}

const sealedPrefix = 'os:';
const plainPrefix = 'plain:';

const plain = (text: string): string => `${plainPrefix}${text}`;

/** Creates the converter. It uses the keystore only when needed, because it may ask the user for a password. */
export const createSecrets = (keystore: Keystore): Secrets => ({
  plain,
  plainText: sealed => (sealed.startsWith(plainPrefix) ? sealed.slice(plainPrefix.length) : null),

  async seal(text) {
    try {
      const sealed = await keystore.encrypt(text);
      return sealed === null ? plain(text) : `${sealedPrefix}${sealed.toString('base64')}`;
    } catch {
      // The user denied access to the keystore, so only the file permissions protect the text.
      return plain(text);
    }
  },

  async unseal(sealed) {
    if (!sealed.startsWith(sealedPrefix)) return fail('lost');
    try {
      return ok(await keystore.decrypt(Buffer.from(sealed.slice(sealedPrefix.length), 'base64')));
    } catch {
      return fail('lost');
    }
  },
});
