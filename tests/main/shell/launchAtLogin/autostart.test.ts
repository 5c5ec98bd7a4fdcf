import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAutostart } from '../../../../src/main/shell/launchAtLogin/autostart';
import { emptyFolder } from '../../../support/dataFolder';
import { onLinux } from '../../../support/systems';

const autostartIn = (folder: string, command: [string, ...string[]] = ['/opt/one-degree', '--hidden']) =>
  createAutostart(join(folder, 'autostart'), 'One Degree', command);
const done = { ok: true, value: null };

describe.runIf(onLinux)('launch at login on Linux', () => {
  it('is off if there is no autostart folder', () => {
    expect(autostartIn(emptyFolder()).read()).toBe('off');
  });

  it('is on after it was switched on, with one complete file', () => {
    const folder = emptyFolder();
    expect(autostartIn(folder).set(true)).toEqual(done);
    expect(autostartIn(folder).read()).toBe('on');
    expect(readdirSync(join(folder, 'autostart'))).toEqual(['one-degree.desktop']);
  });

  it('is off after it was switched off, even twice', () => {
    const folder = emptyFolder();
    const autostart = autostartIn(folder);
    autostart.set(true);
    expect([autostart.set(false), autostart.set(false)]).toEqual([done, done]);
    expect(autostart.read()).toBe('off');
    expect(readdirSync(join(folder, 'autostart'))).toEqual([]);
  });

  it('is off if the user has hidden the entry, until it is switched on here', () => {
    const folder = emptyFolder();
    const autostart = autostartIn(folder);
    autostart.set(true);
    appendFileSync(join(folder, 'autostart', 'one-degree.desktop'), 'Hidden=true\n');
    expect(autostart.read()).toBe('off');
    autostart.set(true);
    expect(autostart.read()).toBe('on');
  });

  it('is off if the entry starts another copy of the app', () => {
    const folder = emptyFolder();
    autostartIn(folder, ['/opt/older', '--hidden']).set(true);
    expect(autostartIn(folder).read()).toBe('off');
  });

  it('reports the file that cannot be written', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'autostart'), 'a file where the folder should be');
    const file = join(folder, 'autostart', 'one-degree.desktop');
    expect(autostartIn(folder).set(true)).toEqual({ ok: false, problem: { kind: 'not-written', file } });
    expect(autostartIn(folder).read()).toBe('off');
  });
});
