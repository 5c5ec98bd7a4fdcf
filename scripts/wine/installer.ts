/**
 * What the installer for Windows writes into the registry, and that its uninstaller removes it: our script, compiled into
 * a small installer by NSIS' makensis and run in Wine.
 */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appUserModelId } from '../../src/main/platform/appUserModelId';
import { inRoot } from '../paths';

const folder = String.raw`C:\Program files\One Degree`;
const run = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Run`;

/** electron-builder's installer, as far as our script needs it. */
const installer = `
Target amd64-unicode
OutFile calendars.exe
SilentInstall silent
SilentUnInstall silent
RequestExecutionLevel user
InstallDir "${folder}"
!include LogicLib.nsh
!define APP_EXECUTABLE_FILENAME "One Degree.exe"
!define APP_ID "${appUserModelId}"
!define APP_DESCRIPTION "One quiet minute between two meetings."
!macro _isUpdated a b yes no
  StrCmp 1 2 \`\${yes}\` \`\${no}\`
!macroend
!define isUpdated \`"" isUpdated ""\`
!include "${inRoot('resources/windows/installer.nsh')}"
Section
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\\uninstall.exe"
  !insertmacro customInstall
SectionEnd
Section un.Uninstall
  !insertmacro customUnInstall
SectionEnd
`;

/** Returns lines as the other checks do. */
export function checkInstaller(work: string, env: NodeJS.ProcessEnv): readonly string[] {
  const wine = (...args: readonly string[]) => spawnSync('wine', args, { env, cwd: work, stdio: 'ignore' });
  const reg = (...args: readonly string[]) => assert.equal(wine('reg', ...args).status, 0, args.join(' '));

  /** The values below HKCU\\Software\\Classes and other keys of interest, as \`key name=value\`. */
  function registry(): readonly string[] {
    const file = join(work, 'software.reg');
    reg('export', String.raw`HKCU\Software`, 'software.reg', '/y');
    let key = '';
    return readFileSync(file, 'utf16le')
      .split('\r\n')
      .flatMap(line => {
        if (line.startsWith('[')) key = line.slice(1, -1).replace(String.raw`HKEY_CURRENT_USER\Software`, '');
        return line.includes('=') ? [`${key} ${line}`] : [];
      })
      .filter(line => /^\\(Classes|One Degree|RegisteredApplications|.*\\Run )/.test(line));
  }

  writeFileSync(join(work, 'calendars.nsi'), installer);
  const compiled = spawnSync('makensis', ['-WX', 'calendars.nsi'], { cwd: work, encoding: 'utf8' });
  if (compiled.error) return ['skipped the installer: makensis is missing (Debian and Ubuntu: nsis)'];
  try {
    assert.equal(compiled.status, 0, compiled.stdout);
    const outlook = String.raw`C:\Outlook.exe "%1"`;
    reg('add', String.raw`HKCU\Software\Classes\.ics`, '/ve', '/d', 'Outlook.File.ics.15', '/f');
    reg('add', String.raw`HKCU\Software\Classes\webcals\shell\open\command`, '/ve', '/d', outlook, '/f');
    const before = registry();
    assert.equal(before.filter(line => line.includes('Outlook')).length, 2);
    reg('add', run, '/v', appUserModelId, '/d', 'at login', '/f');
    const installed = wine('calendars.exe', '/S');
    assert.equal(installed.status, 0);
    const added = registry().filter(line => !before.includes(line));
    assert.deepEqual(
      before.filter(line => !registry().includes(line)),
      [],
    );
    assert.equal(wine(`${folder}\\uninstall.exe`, '/S', `_?=${folder}`).status, 0);
    assert.deepEqual(registry(), before);
    return [
      ...added.map(line => `installed ${line}`),
      'ok the installer takes nothing over, and its uninstaller leaves nothing behind',
    ];
  } catch (error) {
    return [`not ok the installer: ${error instanceof Error ? error.message : error}`.replace(/\s+/g, ' ')];
  }
}
