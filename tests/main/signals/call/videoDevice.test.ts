/** Uses a real process with a real open file on Linux. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVideoDevice } from '../../../../src/main/signals/call/videoDevice';
import { onLinux } from '../../../support/systems';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-degree-video-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clear = { kind: 'clear' };
const unreadable = { kind: 'unreadable', why: 'failed' };

describe.runIf(onLinux)('a real process', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });

  /** Starts `tail` on a file and waits for its output, when the file is open. */
  async function follow(file: string): Promise<ChildProcess> {
    const child = spawn('tail', ['-f', file], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  it('is named while it has a camera open', async () => {
    const camera = join(folder, 'video2');
    writeFileSync(camera, 'pictures');
    const signal = createVideoDevice(folder);
    expect(await signal()).toEqual(clear);

    const child = await follow(camera);
    expect(await signal()).toMatchObject({ kind: 'holds', by: { device: 'camera', app: 'Tail' } });

    child.kill();
    await once(child, 'exit');
    expect(await signal()).toEqual(clear);
  });

  it('may have other devices open', async () => {
    writeFileSync(join(folder, 'video0'), '');
    const other = join(folder, 'vboxguest');
    writeFileSync(other, 'no pictures');
    await follow(other);
    expect(await createVideoDevice(folder)()).toEqual(clear);
  });
});

describe.runIf(onLinux)('a folder of processes', () => {
  const processes = () => join(folder, 'proc');
  const signal = () => createVideoDevice(folder, processes(), join(folder, 'sys'))();

  function process(id: string, name: string | null, ...handles: readonly string[]): void {
    const own = join(processes(), id);
    mkdirSync(join(own, 'fd'), { recursive: true });
    if (name !== null) writeFileSync(join(own, 'comm'), `${name}\n`);
    for (const [number, target] of handles.entries()) symlinkSync(target, join(own, 'fd', String(number)));
  }

  it('is not read if there is no camera', async () => {
    process('12', 'firefox', join(folder, 'video0'));
    expect(await signal()).toEqual(clear);
  });

  it('ignores processes that keep cameras open for others', async () => {
    const camera = join(folder, 'video0');
    writeFileSync(camera, '');
    process('10', 'pipewire', '/dev/null', camera);
    process('11', 'wireplumber', camera);
    expect(await signal()).toEqual(clear);
    process('12', 'zoom', '/dev/null', 'socket:[41]', camera);
    expect(await signal()).toMatchObject({ kind: 'holds', by: { device: 'camera', app: 'Zoom' } });
  });

  it('holds for a process whose name cannot be read', async () => {
    const camera = join(folder, 'video0');
    writeFileSync(camera, '');
    process('12', null, camera);
    expect(await signal()).toMatchObject({ kind: 'holds', by: { device: 'camera' } });
  });

  it('ignores other users’ processes', async () => {
    writeFileSync(join(folder, 'video0'), '');
    process('12', 'firefox');
    mkdirSync(join(processes(), '13'));
    expect(await signal()).toEqual(clear);
  });

  it('is unreadable if no process can be read', async () => {
    writeFileSync(join(folder, 'video0'), '');
    expect(await signal()).toEqual(unreadable);
    mkdirSync(join(processes(), '13'), { recursive: true });
    expect(await signal()).toEqual(unreadable);
  });
});

describe.runIf(onLinux)('the count of a camera’s driver', () => {
  const processes = () => join(folder, 'proc');
  const refcnt = (camera: string) => join(folder, 'sys', camera, 'device/driver/module/refcnt');

  function count(camera: string, uses: number): void {
    writeFileSync(join(folder, camera), '');
    mkdirSync(join(refcnt(camera), '..'), { recursive: true });
    writeFileSync(refcnt(camera), `${uses}\n`);
  }

  function open(id: string, camera: string): void {
    mkdirSync(join(processes(), id, 'fd'), { recursive: true });
    writeFileSync(join(processes(), id, 'comm'), 'zoom\n');
    symlinkSync(join(folder, camera), join(processes(), id, 'fd', '3'));
  }

  it('saves reading all processes until it changes', async () => {
    mkdirSync(join(processes(), '1', 'fd'), { recursive: true });
    count('video0', 0);
    const signal = createVideoDevice(folder, processes(), join(folder, 'sys'));
    expect(await signal()).toEqual(clear);
    expect(await signal()).toEqual(clear);
    open('12', 'video0');
    expect(await signal()).toEqual(clear);
    count('video0', 1);
    expect(await signal()).toMatchObject({ kind: 'holds', by: { app: 'Zoom' } });
    rmSync(join(processes(), '12'), { recursive: true });
    count('video0', 0);
    expect(await signal()).toEqual(clear);
  });

  it('may change before the handle is there, so they are read once more', async () => {
    mkdirSync(join(processes(), '1', 'fd'), { recursive: true });
    count('video0', 1);
    const signal = createVideoDevice(folder, processes(), join(folder, 'sys'));
    expect(await signal()).toEqual(clear);
    open('12', 'video0');
    expect(await signal()).toMatchObject({ kind: 'holds' });
  });

  it('says nothing if another camera’s driver has none', async () => {
    mkdirSync(join(processes(), '1', 'fd'), { recursive: true });
    count('video0', 0);
    writeFileSync(join(folder, 'video1'), '');
    const signal = createVideoDevice(folder, processes(), join(folder, 'sys'));
    expect(await signal()).toEqual(clear);
    open('12', 'video1');
    expect(await signal()).toMatchObject({ kind: 'holds' });
  });
});

describe.runIf(onLinux)('a folder of devices', () => {
  it('is unreadable if it cannot be listed', async () => {
    expect(await createVideoDevice(join(folder, 'none'))()).toEqual(unreadable);
  });
});
