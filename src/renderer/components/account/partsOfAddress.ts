/** Splits an address that may have a name and a password in it. */
import type { SignInDetails } from '../../../shared/contract';

export function partsOfAddress(entered: string): SignInDetails {
  const url = URL.parse(entered.trim());
  if (url === null || url.username === '') return { address: entered.trim(), user: '', password: '' };
  const user = decoded(url.username);
  const password = decoded(url.password);
  url.username = '';
  url.password = '';
  return { address: url.href, user, password };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is literal.
    return text;
  }
};
