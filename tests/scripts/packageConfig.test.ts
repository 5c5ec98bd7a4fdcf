import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configWith } from '../../scripts/package/config';
import { inRoot } from '../../scripts/paths';
import { appUserModelId } from '../../src/main/platform/appUserModelId';

const config = configWith(null);

describe('the package for Windows', () => {
  it('registers links and files by our own script, which takes nothing over', () => {
    expect(config.fileAssociations).toBeUndefined();
    expect(config.win?.fileAssociations).toBeUndefined();
    expect(existsSync(inRoot(config.nsis?.include ?? ''))).toBe(true);
  });

  it('is for one user, and has the name of the app', () => {
    expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
    expect(config.appId).toBe(appUserModelId);
    // electron-builder then names the executable after the app.
    expect(config.executableName).toBeUndefined();
  });
});

describe('the package for macOS', () => {
  it('offers itself for links and files, behind the app that opens them now', () => {
    expect(config.mac?.fileAssociations).toEqual([
      { ext: 'ics', name: 'iCalendar', mimeType: 'text/calendar', role: 'Viewer', rank: 'Alternate' },
    ]);
    expect(config.mac?.extendInfo).toMatchObject({
      LSUIElement: true,
      CFBundleURLTypes: [{ CFBundleURLSchemes: ['webcal', 'webcals'], LSHandlerRank: 'Alternate' }],
    });
  });
});
