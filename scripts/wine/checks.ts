/** What runs under Wine. Each check is a line in the file that is named on the command line. */
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseSource } from '../../src/main/calendar/addresses';
import { createConsentStore } from '../../src/main/signals/call/consentStore';
import { createProgramList } from '../../src/main/signals/chosenApps/programList';
import { createWindowsDnd } from '../../src/main/signals/doNotDisturb/windowsDnd';
import { createNotificationState } from '../../src/main/signals/notificationState';
import { createProgramRunner } from '../../src/main/signals/program';
import { regExe } from '../../src/main/signals/registry';
import { openJsonFile } from '../../src/main/storage';
import { writeAtomically } from '../../src/main/storage/atomicWrite';
import { withLock } from '../../src/main/storage/fileLock';

const results = process.argv[2] ?? 'results.txt';
const note = (line: string): void => appendFileSync(results, `${line}\n`);

async function check(what: string, action: () => unknown): Promise<void> {
  try {
    const seen = await action();
    note(`ok ${what}${seen === undefined ? '' : `: ${JSON.stringify(seen)}`}`);
  } catch (error) {
    note(`not ok ${what}: ${error instanceof Error ? error.message : error}`.replace(/\s+/g, ' '));
  }
}

// A program starts slowly under Wine.
const run = createProgramRunner(20_000);
const reg = (...args: readonly string[]) => promisify(execFile)(regExe(), args);
const consent = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore`;
const zoom = String.raw`${consent}\microphone\NonPackaged\C:#Users#ana#AppData#Roaming#Zoom#bin#Zoom.exe`;
const started = Date.now() - 10 * 60_000;
const filetime = (at: number) => `0x${((BigInt(at) + 11_644_473_600_000n) * 10_000n).toString(16)}`;

async function used(key: string, start: string, stop: string): Promise<void> {
  for (const [name, value] of [
    ['LastUsedTimeStart', start],
    ['LastUsedTimeStop', stop],
  ] as const) {
    await reg('add', key, '/v', name, '/t', 'REG_QWORD', '/d', value, '/f');
  }
}

/** Wine's `reg query` knows no numbers of 64 bits and prints `(null)`; its `reg export` does. */
const runWithNumbers: typeof run = async (name, args) => {
  const printed = await run(name, args);
  const [command, key] = args;
  if (!printed.ok || command !== 'query' || key === undefined) return printed;
  const file = join(mkdtempSync(join(tmpdir(), 'export-')), 'key.reg');
  await reg('export', key, file);
  const numbers = [...readFileSync(file, 'utf16le').matchAll(/=hex\(b\):([\da-f,]+)/g)].map(
    ([, bytes = '']) => `0x${bytes.split(',').toReversed().join('')}`,
  );
  return { ...printed, value: printed.value.replace(/\(null\)/g, () => numbers.shift() ?? '(null)') };
};

const times = { now: Date.now, startedAt: () => started - 60_000 };
const microphone = createConsentStore('microphone', runWithNumbers, times);
const camera = createConsentStore('camera', runWithNumbers, times);
const unreadable = { kind: 'unreadable', why: 'failed' };

await check('this is Windows', () => [process.platform, process.version, sep]);
await check('reg.exe has its full path', () => regExe());
await check('without records, a call is unreadable', async () =>
  assert.deepEqual(await microphone(), unreadable),
);
await check('numbers that Wine doesn’t print are unreadable', async () => {
  await used(zoom, filetime(started), '0x0');
  assert.deepEqual(await createConsentStore('microphone', run, times)(), unreadable);
});
await check('a use without an end holds', async () => {
  await used(zoom, filetime(started), '0x0');
  const reading = await microphone();
  assert.deepEqual(reading.kind === 'holds' && reading.by, { device: 'microphone', app: 'Zoom' });
});
await check('one with an end is clear', async () => {
  await used(zoom, filetime(started), filetime(started + 60_000));
  assert.deepEqual(await microphone(), { kind: 'clear' });
});
await check('one whose end is older than its beginning is unreadable', async () => {
  await used(zoom, filetime(started), filetime(started - 60_000));
  assert.deepEqual(await microphone(), unreadable);
});
await check('the camera has its own records', async () => {
  assert.deepEqual(await camera(), unreadable);
  await used(String.raw`${consent}\webcam\MSTeams_8wekyb3d8bbwe`, filetime(started), '0x0');
  const reading = await camera();
  assert.deepEqual(reading.kind === 'holds' && reading.by, { device: 'camera', app: 'MSTeams' });
});
await check('an app whose name is not ASCII holds, with its name or without', async () => {
  await used(zoom.replace('Zoom.exe', 'Zoë.exe'), filetime(started), '0x0');
  const reading = await microphone();
  assert.equal(reading.kind, 'holds');
  return reading.kind === 'holds' && reading.by;
});

const quietHours = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\CloudStore\Store\DefaultAccount\Current\default$windows.data.donotdisturb.quiethourssettings\windows.data.donotdisturb.quiethourssettings`;
const profile = (name: string) =>
  Buffer.concat([
    Buffer.from('43420100', 'hex'),
    Buffer.from(`Microsoft.QuietHoursProfile.${name}`, 'utf16le'),
  ]).toString('hex');
await check('do not disturb is unreadable, off and on', async () => {
  const dnd = createWindowsDnd(run);
  const seen = [await dnd()];
  for (const name of ['Unrestricted', 'PriorityOnly']) {
    await reg('add', quietHours, '/v', 'Data', '/t', 'REG_BINARY', '/d', profile(name), '/f');
    seen.push(await dnd());
  }
  assert.deepEqual(seen, [unreadable, { kind: 'clear' }, { kind: 'holds' }]);
});
await check('the notification state is null without a PowerShell', async () =>
  assert.equal(await createNotificationState(run, { now: Date.now })(), null),
);
await check('the list of programs is null, because Wine’s tasklist prints nothing', async () =>
  assert.equal(await createProgramList('win32', run)(), null),
);

const folder = mkdtempSync(join(tmpdir(), 'one-degree '));
await check('files are replaced whole, and nothing is left beside them', () => {
  const file = join(folder, 'settings.json');
  for (const text of ['{}', '{"a":1}']) writeAtomically(file, text);
  assert.equal(readFileSync(file, 'utf8'), '{"a":1}');
  assert.deepEqual(readdirSync(folder), ['settings.json']);
  assert.equal(
    withLock(file, Date.now(), () => readdirSync(folder).length),
    2,
  );
});
await check('a file of JSON is read, written and read again', () => {
  const clock = { now: Date.now, after: () => () => undefined };
  const open = () => openJsonFile(join(folder, 'calls.json'), clock);
  open().update(content => ({ ...content, version: 1, calls: [7] }));
  const content = open().read();
  assert.deepEqual(content.ok && content.value.calls, [7]);
});
await check('a folder with a long path', () => {
  const file = join(folder, 'x'.repeat(120));
  writeAtomically(file, 'text');
  return file.length;
});
await check('calendars are found by path, with either slash, from a folder and as an address', () => {
  const file = join(folder, 'Mein Kalender.ics');
  writeFileSync(file, '');
  for (const [given, from] of [
    [file, 'C:\\'],
    [file.replaceAll('\\', '/'), 'C:\\'],
    ['Mein Kalender.ics', folder],
    [pathToFileURL(file).href, 'C:\\'],
  ] as const) {
    assert.deepEqual(parseSource(given, from), { ok: true, value: file }, given);
  }
});
await check('a file on another computer is not opened by its address', () =>
  assert.equal(parseSource('file://server/share/day.ics', folder).ok, false),
);
await check('a launch answers another through a pipe', async () => {
  const name = `\\\\.\\pipe\\one-degree-${process.pid}`;
  const text = await new Promise<string>((resolve, reject) => {
    const server = createServer(socket => {
      socket.on('data', data => resolve(String(data)));
      socket.on('error', reject);
      server.close();
    });
    server.on('error', reject);
    server.listen(name, () => connect(name).on('error', reject).end('reply'));
    setTimeout(() => reject(new Error('no answer')), 5_000).unref();
  });
  assert.equal(text, 'reply');
});
note('end');
process.exit();
