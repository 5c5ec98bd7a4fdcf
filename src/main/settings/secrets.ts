/** Secrets at rest: sealed by the operating system's keystore where it has one, else plain and marked as such. */
import { fail, ok, type Result } from '../../shared/domain/common';

/** What is needed of Electron's `safeStorage`. */
export interface Keystore {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
  /** Only on Linux. */
  getSelectedStorageBackend?(): string;
}

export interface Secrets {
  /** The text in a form that may lie on disk. */
  seal(text: string): string;
  /** The text again; `lost` where this computer's keystore cannot open it. */
  unseal(sealed: string): Result<string, 'lost'>;
  /** The form of a text that is no secret: read back without the keystore. */
  plain(text: string): string;
  isPlain(sealed: string): boolean;
}

const sealedMark = 'os:';
const plainMark = 'plain:';

const plain = (text: string): string => `${plainMark}${text}`;

const isPlain = (sealed: string): boolean => sealed.startsWith(plainMark);

/** Asks the keystore only when something is sealed with it: on Linux its first answer can take a second. */
export function createSecrets(keystore: Keystore): Secrets {
  return {
    plain,
    isPlain,

    seal(text) {
      if (!protects(keystore)) return plain(text);
      try {
        return `${sealedMark}${keystore.encryptString(text).toString('base64')}`;
      } catch {
        // The user has refused the keystore: the file's own rights are what protects it then.
        return plain(text);
      }
    },

    unseal(sealed) {
      if (isPlain(sealed)) return ok(sealed.slice(plainMark.length));
      if (!sealed.startsWith(sealedMark)) return fail('lost');
      try {
        return ok(keystore.decryptString(Buffer.from(sealed.slice(sealedMark.length), 'base64')));
      } catch {
        return fail('lost');
      }
    },
  };
}

/** Without a keyring Chromium "encrypts" with a key that everyone knows: that is no protection. */
const protects = (keystore: Keystore): boolean =>
  keystore.isEncryptionAvailable() && keystore.getSelectedStorageBackend?.() !== 'basic_text';
