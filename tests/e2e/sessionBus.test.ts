/** The app's D-Bus client, on a real session bus with services run by the test. */
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

describe('a service that is not running', () => {
  it('leaves property requests unanswered', async () => {
    expect(await bus.property(lamp, 'Lit')).toEqual({ ok: false, problem: 'unanswered' });
  });
});

describe('a running service', () => {
  let exported: Lamp;

  beforeAll(async () => {
    const owner = await connectToBus(daemon.address);
    exported = withMembers(new Lamp(name));
    owner.export('/lamp', exported);
    await owner.requestName(name);
  });

  it('returns its properties', async () => {
    expect(await bus.property(lamp, 'Lit')).toEqual({ ok: true, value: true });
  });

  it('leaves requests for a missing property unanswered', async () => {
    expect(await bus.property(lamp, 'Colour')).toEqual({ ok: false, problem: 'unanswered' });
  });

  it('answers calls', async () => {
    expect(await bus.call(lamp, 'Double', 'i', [21])).toEqual({ ok: true, value: [42] });
  });

  it('delivers signals until the listener is removed', async () => {
    const received: unknown[] = [];
    const stop = bus.listen({ interface: name, member: 'Switched' }, ([lit]) => received.push(lit));
    await until('the signal', () => {
      exported.Switched(false);
      return received.length > 0 || undefined;
    });
    stop();
    const before = received.length;
    exported.Switched(true);
    await bus.call(lamp, 'Double', 'i', [1]);
    expect(received.length).toBe(before);
  });
});

describe('a bus that shuts down', () => {
  it('leaves calls unanswered without an error', async () => {
    daemon.stop();
    await until('the bus to be unreachable', async () => !(await bus.property(lamp, 'Lit')).ok || undefined);
    expect(await bus.call(lamp, 'Double', 'i', [1])).toEqual({ ok: false, problem: 'unanswered' });
  });
});

describe('a missing bus', () => {
  it('leaves calls unanswered', async () => {
    const missing = createSessionBus('unix:path=/nowhere');
    expect(await missing.call(lamp, 'Double', 'i', [1])).toEqual({ ok: false, problem: 'unanswered' });
  });
});

describe('a bus that accepts the connection but sends nothing', () => {
  it('leaves calls unanswered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'silent-bus-'));
    const silent = createServer().listen(join(folder, 'bus'));
    await once(silent, 'listening');
    const bus = createSessionBus(`unix:path=${join(folder, 'bus')}`);

    expect(await bus.call(lamp, 'Double', 'i', [1])).toEqual({ ok: false, problem: 'unanswered' });

    silent.close();
    rmSync(folder, { recursive: true });
  });
});
