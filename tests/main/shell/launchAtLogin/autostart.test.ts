import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAutostart } from '../../../../src/main/shell/launchAtLogin/autostart';
import { emptyFolder } from '../../../support/dataFolder';

const autostartIn = (folder: string, command = ['/opt/one-degree', '--hidden']) =>
  createAutostart(join(folder, 'autostart'), 'One Degree', command);
const done = { ok: true, value: null };

describe('launch at login on Linux', () => {
  it('is off where there is no autostart folder', () => {
    expect(autostartIn(emptyFolder()).read()).toBe('off');
  });

  it('is on when it has been switched on, by one whole file', () => {
    const folder = emptyFolder();
    expect(autostartIn(folder).set(true)).toEqual(done);
    expect(autostartIn(folder).read()).toBe('on');
    expect(readdirSync(join(folder, 'autostart'))).toEqual(['one-degree.desktop']);
  });

  it('is off when it has been switched off again, any number of times', () => {
    const folder = emptyFolder();
    const autostart = autostartIn(folder);
    autostart.set(true);
    expect([autostart.set(false), autostart.set(false)]).toEqual([done, done]);
    expect(autostart.read()).toBe('off');
    expect(readdirSync(join(folder, 'autostart'))).toEqual([]);
  });

  it('is off when the user has hidden it, until it is switched on here', () => {
    const folder = emptyFolder();
    const autostart = autostartIn(folder);
    autostart.set(true);
    appendFileSync(join(folder, 'autostart', 'one-degree.desktop'), 'Hidden=true\n');
    expect(autostart.read()).toBe('off');
    autostart.set(true);
    expect(autostart.read()).toBe('on');
  });

  it('is off where the entry starts another copy of the app', () => {
    const folder = emptyFolder();
    autostartIn(folder, ['/opt/older', '--hidden']).set(true);
    expect(autostartIn(folder).read()).toBe('off');
  });

  it('says which file it can’t write', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'autostart'), 'a file where the folder should be');
    const file = join(folder, 'autostart', 'one-degree.desktop');
    expect(autostartIn(folder).set(true)).toEqual({ ok: false, problem: { kind: 'not-written', file } });
    expect(autostartIn(folder).read()).toBe('off');
  });
});
