/** Splits an address that may have a name and a password in it. */
import type { SignInDetails } from '../../../shared/contract';
import { signInOf, withoutSignIn } from '../../../shared/domain/common';

export function partsOfAddress(entered: string): SignInDetails {
  const url = URL.parse(entered.trim());
  if (url === null || url.username === '') return { address: entered.trim(), user: '', password: '' };
  return { address: withoutSignIn(url).href, ...signInOf(url) };
}
