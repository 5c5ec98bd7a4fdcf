/** On sway: do not disturb by mako and swaync, the real notification services there, and typing by swayidle. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { newFolder, removeFolder } from '../support/app';
import { callMethod, connectToBus } from '../support/dbus';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed } from '../support/followedFeed';
import { expectHeld, expectReset, holdsOf } from '../support/holds';
import { coveredIn } from '../support/overlay';
import { story } from '../support/story';
import { type SwayDesktop, startSway } from '../support/sway';
import { until } from '../support/until';

const run = promisify(execFile);
const hold = { kind: 'do-not-disturb' };

let desktop: SwayDesktop;
let day: FollowedFeed;
const home = newFolder();
const environment = () => ({
  ...process.env,
  ...desktop.env,
  ...{ HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home, GDK_BACKEND: 'wayland' },
});

beforeAll(async () => {
  desktop = await startSway({ hasXwayland: true });
  day = await startFollowedFeed({ desktop });
});

afterAll(async () => {
  await (day ?? desktop)?.stop();
  removeFolder(home);
});

async function startService(program: string): Promise<ChildProcess> {
  const service = spawn(program, [], { stdio: 'ignore', env: environment() });
  const bus = await connectToBus(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  const daemon = 'org.freedesktop.DBus';
  const target = { destination: daemon, path: '/org/freedesktop/DBus', interface: daemon };
  await until(program, async () => {
    const [has] = await callMethod(bus, target, 'NameHasOwner', 's', ['org.freedesktop.Notifications']);
    return has === true || undefined;
  });
  bus.disconnect();
  return service;
}

async function stopService(service: ChildProcess | undefined): Promise<void> {
  if (service === undefined) return;
  const ended = once(service, 'exit');
  service.kill();
  await ended;
}

/** Runs a service's own command as a user would. */
const control = (program: string, ...args: readonly string[]) => run(program, args, { env: environment() });

describe.each([
  {
    program: 'mako',
    on: ['makoctl', 'mode', '-a', 'do-not-disturb'],
    off: ['makoctl', 'mode', '-r', 'do-not-disturb'],
  },
  { program: 'swaync', on: ['swaync-client', '-dn'], off: ['swaync-client', '-df'] },
] as const)('$program', ({ program, on: [enable, ...enabled], off: [disable, ...disabled] }) => {
  const it = story();

  let service: ChildProcess;

  beforeAll(async () => {
    service = await startService(program);
    await control(enable, ...enabled);
  });

  afterAll(() => stopService(service));

  it('holds the reset back while it is silenced', () => expectHeld(day, hold));

  it('lets it start afterwards', async () => {
    await control(disable, ...disabled);
    await expectReset(day);
  });
});

describe('typing', () => {
  const it = story();

  const isTyping = async () =>
    (await holdsOf(day)).some(hold => (hold as { readonly kind: string }).kind === 'typing');

  it('in a Wayland window holds the reset back', async () => {
    // The app follows input during a meeting only.
    const end = fromNow(12_000);
    await day.publish(meetingEndingAt('Planning', end));
    let goesOn = true;
    const typing = (async () => {
      while (goesOn) await desktop.type('a');
    })();
    try {
      await until('the typing to be noticed', async () => (await isTyping()) || undefined);
      await until('the meeting to end', () => Date.now() > end + 1_000 || undefined);
      expect(await coveredIn(day.app)).toEqual([]);
    } finally {
      goesOn = false;
      await typing;
    }
  });

  it('lets it start once it has ended', () => expectReset(day));
});
