/** What electron-builder packs on each system. */
import { dirname } from 'node:path';
import type { Configuration } from 'electron-builder';
import { appUserModelId } from '../../src/main/platform/appUserModelId';
import { inRoot } from '../paths';

/** Chromium's own texts, such as those of a context menu, in the languages of the app. */
const languages = ['en-US', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN'];

/** The processors that a package is for, where that isn't this computer's alone. */
const processors = { darwin: ['universal'], win32: ['x64', 'arm64'] } as const;

/** What electron-builder is asked for. */
export interface Targets {
  /** Undefined for what the configuration says. */
  readonly types?: string[];
  readonly processors: readonly string[];
}

/**
 * Electron-builder makes named targets for this computer's processor, whatever the configuration says.
 *
 * @param names empty for what the configuration says, and on Linux for the folder that our own scripts pack
 */
export function targetsFor(platform: NodeJS.Platform, names: readonly string[]): Targets {
  if (names.length === 0) return { ...(platform === 'linux' && { types: ['dir'] }), processors: [] };
  const isForOthers = platform === 'darwin' || platform === 'win32';
  return { types: [...names], processors: isForOthers ? processors[platform] : [] };
}

/**
 * Removes an empty CSC_LINK, which is what a hosted workflow makes of a secret that isn't there: for macOS,
 * electron-builder would take it for the path of a certificate, and fail.
 */
export function forgetEmptyCertificate(environment: NodeJS.ProcessEnv): void {
  if (environment.CSC_LINK === '') delete environment.CSC_LINK;
}

export const outputFolder = inRoot('out', 'packages');

/** @param electron the executable of the Electron to pack; null to have electron-builder download the official one */
export const configWith = (
  electron: { readonly path: string; readonly version: string } | null,
): Configuration => ({
  appId: appUserModelId,
  productName: 'One Degree',
  copyright: 'The One Degree authors',
  directories: { output: outputFolder, buildResources: 'resources' },
  // Everything is bundled into `out`, so no package is installed or built.
  npmRebuild: false,
  ...(electron && { electronDist: dirname(electron.path), electronVersion: electron.version }),
  files: [
    ...['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json'],
    ...['resources/app-icon/128x128.png', 'resources/tray/**', 'resources/sample-day.ics'],
    '!node_modules',
  ],
  extraFiles: ['LICENSE', 'THIRD-PARTY-NOTICES'],
  electronLanguages: languages,
  electronFuses: {
    // The executable is this app and nothing else: no Node, no inspector, no code from anywhere but its archive.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    // Checked by Electron on macOS and Windows; nothing checks it on Linux.
    enableEmbeddedAsarIntegrityValidation: true,
    // The pages come from app:// and need no right to files.
    grantFileProtocolExtraPrivileges: false,
    // No page has a cookie, and on Linux this would ask for the keyring at each start.
    enableCookieEncryption: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    // Without a certificate nothing signs the app after this, and Apple silicon starts no program whose signature is wrong.
    resetAdHocDarwinSignature: true,
  },
  linux: {
    target: ['dir'],
    executableName: 'one-degree',
    category: 'Utility',
    icon: 'resources/app-icon',
    extraFiles: [{ from: 'resources/linux/launcher', to: 'launcher' }],
    // The AppImage's entry says the same as that of the .deb and the .rpm.
    mimeTypes: ['text/calendar', 'x-scheme-handler/webcal', 'x-scheme-handler/webcals'],
    desktop: { entry: { StartupWMClass: 'One Degree' } },
  },
  // By itself electron-builder switches the sandbox off in that entry.
  appImage: { executableArgs: [] },
  mac: {
    target: [
      { target: 'dmg', arch: [...processors.darwin] },
      { target: 'zip', arch: [...processors.darwin] },
    ],
    category: 'public.app-category.productivity',
    icon: 'resources/app-icon/icon.icns',
    hardenedRuntime: true,
    entitlements: 'resources/mac/entitlements.plist',
    entitlementsInherit: 'resources/mac/entitlements.plist',
    // With APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD and APPLE_TEAM_ID, or an API key, in the environment.
    notarize: Boolean(process.env.APPLE_TEAM_ID || process.env.APPLE_API_KEY),
    extendInfo: {
      // In the menu bar only, not in the Dock.
      LSUIElement: true,
      // Without windows, macOS would let the app's timers sleep, and resets come late.
      LSAppNapIsDisabled: true,
      CFBundleURLTypes: [
        {
          CFBundleURLName: 'Calendar',
          CFBundleURLSchemes: ['webcal', 'webcals'],
          CFBundleTypeRole: 'Viewer',
          LSHandlerRank: 'Alternate',
        },
      ],
    },
    // One of the apps under "Open With"; Calendar stays the one that opens it.
    fileAssociations: [
      { ext: 'ics', name: 'iCalendar', mimeType: 'text/calendar', role: 'Viewer', rank: 'Alternate' },
    ],
  },
  win: {
    target: [{ target: 'nsis', arch: [...processors.win32] }],
    icon: 'resources/app-icon/icon.ico',
  },
  nsis: {
    // For the user alone, so that no administrator is needed.
    oneClick: true,
    perMachine: false,
    deleteAppDataOnUninstall: false,
    // Links and files. electron-builder's own associations would take .ics over.
    include: 'resources/windows/installer.nsh',
  },
});
