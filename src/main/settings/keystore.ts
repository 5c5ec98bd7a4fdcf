/** The operating system's keystore, through whichever calls the running Electron has. */
import type { SafeStorage } from 'electron';

export interface Keystore {
  /** Returns the encrypted text, or null if nothing protects it. Fails if the user denies access. */
  encrypt(text: string): Promise<Buffer | null>;
  /** Fails if the key is another one, or out of reach. */
  decrypt(sealed: Buffer): Promise<Decrypted>;
}

export interface Decrypted {
  readonly text: string;
  /** Whether the key has been replaced since, so that the text should be encrypted again. */
  readonly isStale: boolean;
}

/** Electron has these since version 42. */
type AsynchronousCalls = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/** Electron had these until version 45. They block the process while the system asks for a password. */
export interface SynchronousCalls {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}

/** What either kind of calls has encrypted, the other can decrypt. */
export const createKeystore = (
  storage: AsynchronousCalls | SynchronousCalls,
  platform: NodeJS.Platform = process.platform,
): Keystore => {
  const calls = 'encryptStringAsync' in storage ? storage : asynchronous(storage);
  return {
    async encrypt(text) {
      if (!(await calls.isAsyncEncryptionAvailable())) return null;
      const sealed = await calls.encryptStringAsync(text);
      return platform === 'linux' && hasPublicKey(sealed) ? null : sealed;
    },
    async decrypt(sealed) {
      const { result, shouldReEncrypt } = await calls.decryptStringAsync(sealed);
      return { text: result, isStale: shouldReEncrypt };
    },
  };
};

/** Without a keyring, Chromium on Linux encrypts with a key that is in its source code, and says so at the beginning. */
const hasPublicKey = (sealed: Buffer): boolean => sealed.toString('latin1', 0, 3) === 'v10';

const asynchronous = (calls: SynchronousCalls): AsynchronousCalls => ({
  isAsyncEncryptionAvailable: async () => calls.isEncryptionAvailable(),
  encryptStringAsync: async text => calls.encryptString(text),
  decryptStringAsync: async sealed => ({ result: calls.decryptString(sealed), shouldReEncrypt: false }),
});
