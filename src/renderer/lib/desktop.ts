/** The kind of desktop that this window stands on, for words that differ. */
export type Desktop = 'mac' | 'windows' | 'other';

function desktopOf(userAgent: string): Desktop {
  if (userAgent.includes('Mac OS X')) return 'mac';
  return userAgent.includes('Windows') ? 'windows' : 'other';
}

export const desktop = desktopOf(navigator.userAgent);
