import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenAmong } from '../../../../src/main/signals/chosenApps/chosenAmong';
import { createChosenAppsSignal } from '../../../../src/main/signals/chosenApps/chosenAppsSignal';
import { programsIn } from '../../../../src/main/signals/chosenApps/procPrograms';
import { createProgramList } from '../../../../src/main/signals/chosenApps/programList';
import { emptyFolder } from '../../../support/dataFolder';
import { programsThatFail, programsThatPrint } from '../../../support/recordedPrograms';
import { onLinux } from '../../../support/systems';

describe('what the user has entered', () => {
  it.each([
    ['OBS', 'obs'],
    ['OBS Studio', 'obs-studio'],
    ['zoom', 'Zoom.exe'],
    ['soffice', 'soffice.bin'],
    ['Keynote', 'Keynote'],
    ['腾讯会议', '腾讯会议'],
  ])('is the name of a program: %s, %s', (name, program) =>
    expect(chosenAmong([name], ['bash', program])).toBe(name),
  );

  it.each([
    ['zoom', 'zoomtext'],
    ['…', ''],
    ['C', 'C++'],
  ])('is another name: %s, %s', (name, program) => expect(chosenAmong([name], [program])).toBe(null));
});

const uid = process.getuid?.() ?? -1;

/** Adds a process with a program and its arguments. */
function start(proc: string, pid: number, program: string, ...args: readonly string[]): void {
  mkdirSync(join(proc, String(pid)));
  symlinkSync(program, join(proc, String(pid), 'exe'));
  writeFileSync(join(proc, String(pid), 'cmdline'), args.map(arg => `${arg}\0`).join(''));
}

describe.runIf(onLinux)('what runs on Linux', () => {
  it('is known by file, command, script and flatpak id', async () => {
    const proc = emptyFolder();
    start(proc, 10, '/opt/zoom/ZoomLauncher (deleted)', '/usr/bin/zoom');
    start(proc, 11, '/usr/bin/python3.11', 'python3', '-u', '/usr/bin/gajim');
    start(proc, 12, '/usr/bin/bwrap', 'bwrap', '--args', '41', 'com.obsproject.Studio');
    start(proc, 13, '/usr/bin/vim.basic', 'vim', 'keynote');
    mkdirSync(join(proc, '14'));
    writeFileSync(join(proc, 'uptime'), '1');
    const found = await programsIn(proc, uid);
    for (const name of ['ZoomLauncher', 'zoom', 'gajim', 'Studio']) expect(found).toContain(name);
    expect(found).not.toContain('keynote');
  });

  it('of other users does not count', async () =>
    expect(await programsIn('/proc', uid + 77_777)).toEqual([]));

  it('may be hidden', async () => expect(await programsIn('/proc/none', uid)).toBe(null));

  it('is read from the real /proc', async () => expect(await programsIn('/proc', uid)).toContain('node'));
});

describe('what runs elsewhere', () => {
  it('is listed by tasklist on Windows', async () => {
    const printed = '"System","4","Services","0","148 K"\r\n"Zoom.exe","8124","Console","1","301,840 K"\r\n';
    const run = programsThatPrint({ 'tasklist.exe /fo csv /nh': printed });
    expect(await createProgramList('win32', run, 'tasklist.exe')()).toEqual(['System', 'Zoom.exe']);
  });

  it('is unknown if tasklist prints no program', async () => {
    const run = programsThatPrint({ 'tasklist.exe /fo csv /nh': '\r\nINFO: No tasks are running.\r\n' });
    expect(await createProgramList('win32', run, 'tasklist.exe')()).toBeNull();
  });

  it('is listed by ps on macOS, with the app of each helper', async () => {
    const printed = '/sbin/launchd\n/Applications/Keynote.app/Contents/MacOS/Keynote\n';
    const run = programsThatPrint({ '/bin/ps -axo comm=': printed });
    expect(await createProgramList('darwin', run)()).toContain('Keynote');
  });
});

describe('the signal', () => {
  const signal = (run: typeof programsThatFail, ...chosen: readonly string[]) =>
    createChosenAppsSignal('darwin', run, () => chosen)();
  const run = programsThatPrint({ '/bin/ps -axo comm=': '/Applications/OBS.app/Contents/MacOS/OBS\n' });

  it('names the app as it was entered', async () => {
    expect(await signal(run, 'Zoom', 'obs')).toEqual({ kind: 'holds', by: { app: 'obs' } });
    expect(await signal(run, 'Zoom')).toEqual({ kind: 'clear' });
  });
  it('asks for nothing if no app is chosen', async () =>
    expect(await signal(programsThatFail)).toEqual({ kind: 'clear' }));
  it('is unreadable if the system does not list what runs', async () =>
    expect(await signal(programsThatFail, 'OBS')).toEqual({ kind: 'unreadable', why: 'failed' }));
});
