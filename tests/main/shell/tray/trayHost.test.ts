import { describe, expect, it, vi } from 'vitest';
import { createTrayHost } from '../../../../src/main/shell/tray/trayHost';
import { at } from '../../../support/domain';
import { fakeClock } from '../../../support/fakeClock';
import { fakeSessionBus } from '../../../support/fakeSessionBus';

const registered = 'org.kde.StatusNotifierWatcher.IsStatusNotifierHostRegistered';
const isOwned = 'org.freedesktop.DBus.NameHasOwner';

/** A tray host on a bus with these answers, once it has asked for the first time. */
async function hostWith(answers: Record<string, unknown>) {
  const clock = fakeClock(at('09:00'));
  const onChange = vi.fn();
  const host = createTrayHost(fakeSessionBus(answers), clock, onChange);
  await settled();
  return { clock, host, onChange };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('the tray host', () => {
  it('is missing if nobody owns its name', async () => {
    const { host, onChange, clock } = await hostWith({ [isOwned]: false });
    expect(host.exists()).toBe(false);
    expect(onChange.mock.calls).toEqual([[true]]);
    expect(clock.timers()).toBe(0);
  });

  it('is assumed while it is too busy to answer, and asked again', async () => {
    const answers: Record<string, unknown> = { [isOwned]: true };
    const { host, onChange, clock } = await hostWith(answers);
    expect(host.exists()).toBe(true);
    clock.runNext();
    await settled();
    answers[registered] = true;
    clock.runNext();
    await settled();
    expect(host.exists()).toBe(true);
    expect(onChange).not.toHaveBeenCalled();
    expect(clock.timers()).toBe(0);
  });

  it('is not asked again after the app has stopped', async () => {
    const { host, clock } = await hostWith({ [isOwned]: true });
    host.stop();
    expect(clock.timers()).toBe(0);
  });
});
