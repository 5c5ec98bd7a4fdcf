/** The D-Bus session bus as the app asks it: a real bus, with services of the test. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interface as service } from '@jellybrick/dbus-next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessionBus, type SessionBus } from '../../src/main/platform/sessionBus';
import { connectToBus, withMembers } from '../support/dbus';
import { type TestSessionBus as Daemon, startSessionBus } from '../support/sessionBus';
import { until } from '../support/until';

const name = 'org.example.Lamp';
const lamp = { destination: name, path: '/lamp', interface: name };

class Lamp extends service.Interface {
  Lit = true;
  Double(level: number): number {
    return level * 2;
  }
  Switched(lit: boolean): boolean {
    return lit;
  }
}
Lamp.configureMembers({
  properties: { Lit: { signature: 'b', access: 'read' } },
  methods: { Double: { inSignature: 'i', outSignature: 'i' } },
  signals: { Switched: { signature: 'b' } },
});

let daemon: Daemon;
let bus: SessionBus;

beforeAll(async () => {
  daemon = await startSessionBus();
  bus = createSessionBus(daemon.address);
});

afterAll(() => {
  bus?.stop();
  daemon?.stop();
});

describe('a service is not there', () => {
  it('goes unanswered', async () => {
    expect(await bus.property(lamp, 'Lit')).toEqual({ ok: false, problem: 'unanswered' });
  });
});

describe('a service is there', () => {
  let itself: Lamp;

  beforeAll(async () => {
    const owner = await connectToBus(daemon.address);
    itself = withMembers(new Lamp(name));
    owner.export('/lamp', itself);
    await owner.requestName(name);
  });

  it('gives its properties', async () => {
    expect(await bus.property(lamp, 'Lit')).toEqual({ ok: true, value: true });
  });

  it('leaves a property that it does not have unanswered', async () => {
    expect(await bus.property(lamp, 'Colour')).toEqual({ ok: false, problem: 'unanswered' });
  });

  it('answers calls', async () => {
    expect(await bus.call(lamp, 'Double', 'i', [21])).toEqual({ ok: true, value: [42] });
  });

  it('is heard until one stops to listen', async () => {
    const heard: unknown[] = [];
    const stop = bus.listen({ interface: name, member: 'Switched' }, ([lit]) => heard.push(lit));
    await until('the signal', () => {
      itself.Switched(false);
      return heard.length > 0 || undefined;
    });
    stop();
    const before = heard.length;
    itself.Switched(true);
    await bus.call(lamp, 'Double', 'i', [1]);
    expect(heard.length).toBe(before);
  });
});

describe('the bus goes away', () => {
  it('leaves every call unanswered, and nothing breaks', async () => {
    daemon.stop();
    await until('the bus to be gone', async () => !(await bus.property(lamp, 'Lit')).ok || undefined);
    expect(await bus.call(lamp, 'Double', 'i', [1])).toEqual({ ok: false, problem: 'unanswered' });
  });
});

describe('there is no bus', () => {
  it('leaves every call unanswered', async () => {
    const none = createSessionBus('unix:path=/nowhere');
    expect(await none.call(lamp, 'Double', 'i', [1])).toEqual({ ok: false, problem: 'unanswered' });
  });
});

describe('a bus accepts the connection and says nothing', () => {
  it('leaves every call unanswered all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mute-bus-'));
    const mute = createServer().listen(join(folder, 'bus'));
    await once(mute, 'listening');
    const bus = createSessionBus(`unix:path=${join(folder, 'bus')}`);

    expect(await bus.call(lamp, 'Double', 'i', [1])).toEqual({ ok: false, problem: 'unanswered' });

    mute.close();
    rmSync(folder, { recursive: true });
  });
});
