/** A computer on which nobody can sign in to a calendar account. */
import type { Accounts } from '../../src/main/calendar';

export const noAccounts: Pick<Accounts, 'find' | 'isAccountAddress'> = {
  find: async () => ({ ok: false, problem: 'no-server' }),
  isAccountAddress: async () => false,
};
