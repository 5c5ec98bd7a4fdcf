/** Encrypts secrets with the operating system's keystore, or marks them as plain text if it has none. */
import { fail, ok, type Result } from '../../shared/domain/common';

/** The part of Electron's `safeStorage` that is used here. */
export interface Keystore {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  /** Only on Linux. */
  getSelectedStorageBackend?(): string;
}

/** Converts secrets to and from the form in which they are stored. */
export interface Secrets {
  /** Returns the encrypted form of a text, or its plain form if it cannot be encrypted. */
  seal(text: string): string;
  /** Returns the original text. Fails with `lost` if the keystore cannot decrypt it. */
  unseal(sealed: string): Result<string, 'lost'>;
  /** Returns the stored form of a text that is not secret; reading it needs no keystore. */
  plain(text: string): string;
  /** Whether a stored text is not encrypted. */
  isPlain(sealed: string): boolean;
}

const sealedPrefix = 'os:';
const plainPrefix = 'plain:';

const plain = (text: string): string => `${plainPrefix}${text}`;

const isPlain = (sealed: string): boolean => sealed.startsWith(plainPrefix);

/** Creates the converter. It uses the keystore only when needed, because on Linux the first call can take a second. */
export function createSecrets(keystore: Keystore): Secrets {
  return {
    plain,
    isPlain,

    seal(text) {
      if (!protects(keystore)) return plain(text);
      try {
        return `${sealedPrefix}${keystore.encryptString(text).toString('base64')}`;
      } catch {
        // The user denied access to the keystore, so only the file permissions protect the text.
        return plain(text);
      }
    },

    unseal(sealed) {
      if (isPlain(sealed)) return ok(sealed.slice(plainPrefix.length));
      if (!sealed.startsWith(sealedPrefix)) return fail('lost');
      try {
        return ok(keystore.decryptString(Buffer.from(sealed.slice(sealedPrefix.length), 'base64')));
      } catch {
        return fail('lost');
      }
    },
  };
}

/** Whether the keystore really protects. Without a keyring, Chromium on Linux "encrypts" with a hard-coded key. */
const protects = (keystore: Keystore): boolean =>
  keystore.isEncryptionAvailable() && keystore.getSelectedStorageBackend?.() !== 'basic_text';
