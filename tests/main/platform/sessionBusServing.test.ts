import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionBus, type SessionBus } from '../../../src/main/platform/sessionBus';
import { callMethod, connectToBus, tell } from '../../support/dbus';
import { startSessionBus, type TestSessionBus } from '../../support/sessionBus';

const name = 'org.example.Lamp';
const lamp = { destination: name, path: '/lamp', interface: name };

let daemon: TestSessionBus;
let bus: SessionBus;

beforeEach(async () => {
  daemon = await startSessionBus();
  bus = createSessionBus(daemon.address);
});

afterEach(() => {
  bus.stop();
  daemon.stop();
});

const double = async (level: number) => {
  const caller = await connectToBus(daemon.address);
  try {
    return await callMethod(caller, lamp, 'Double', 'i', [level]);
  } finally {
    caller.disconnect();
  }
};

function serve(): () => void {
  return bus.serve('/lamp', ({ member, body }) =>
    member === 'Double' ? { signature: 'i', body: [2 * Number(body[0])] } : null,
  );
}

describe('an object on the bus', () => {
  it('answers calls', async () => {
    serve();
    await bus.own(name);
    expect(await double(21)).toEqual([42]);
  });

  it('answers no calls that it doesn’t know, and none after it is gone', async () => {
    const stop = serve();
    await bus.own(name);
    const caller = await connectToBus(daemon.address);
    await expect(callMethod(caller, lamp, 'Break')).rejects.toThrow('does not exist');
    stop();
    await expect(callMethod(caller, lamp, 'Double', 'i', [1])).rejects.toThrow('does not exist');
    caller.disconnect();
  });

  it('sends no answer where none is wanted', async () => {
    serve();
    await bus.own(name);
    const caller = await connectToBus(daemon.address);
    const replies: unknown[] = [];
    caller.on('message', ({ replySerial }) => replySerial !== undefined && replies.push(replySerial));
    tell(caller, lamp, 'Double', 'i', [1]);
    expect(await callMethod(caller, lamp, 'Double', 'i', [2])).toEqual([4]);
    expect(replies).toHaveLength(1);
    caller.disconnect();
  });
});
