/** The operating system’s desktop, for names and symbols that differ between systems. */
export type DesktopPlatform = 'mac' | 'windows' | 'other';

function desktopOf(userAgent: string): DesktopPlatform {
  if (userAgent.includes('Mac OS X')) return 'mac';
  return userAgent.includes('Windows') ? 'windows' : 'other';
}

export const desktop = desktopOf(navigator.userAgent);
