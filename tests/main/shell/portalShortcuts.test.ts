import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionBus, type SessionBus } from '../../../src/main/platform/sessionBus';
import { createPortalShortcuts, triggerOf } from '../../../src/main/shell/portalShortcuts';
import { createShortcuts, type Shortcuts } from '../../../src/main/shell/shortcuts';
import { startSessionBus, type TestSessionBus } from '../../support/sessionBus';
import { type ShortcutsPortal, startShortcutsPortal } from '../../support/shortcutsPortal';

const does = 'What reset does';
const none = { reset: null, pause: null, today: null };

let daemon: TestSessionBus;
let bus: SessionBus;
let portal: ShortcutsPortal | null;
let done: string[];
let registered: Set<string>;
let shortcuts: Shortcuts;
let answers: number;

const states = () => shortcuts.states();
const offered = (): ShortcutsPortal => {
  if (portal === null) throw new Error('There is no portal.');
  return portal;
};

function open(): void {
  done = [];
  registered = new Set();
  answers = 0;
  const actions = {
    reset: () => void done.push('reset'),
    pause: () => void done.push('pause'),
    today: () => void done.push('today'),
  };
  const system = {
    register: (accelerator: string) => {
      registered.add(accelerator);
      return true;
    },
    unregister: (accelerator: string) => void registered.delete(accelerator),
  };
  shortcuts = createPortalShortcuts({
    bus,
    appId: 'one-degree',
    actions,
    describe: name => `What ${name} does`,
    otherwise: createShortcuts(system, true, actions),
    onChange: () => {
      answers += 1;
    },
  });
}

beforeEach(async () => {
  daemon = await startSessionBus();
  bus = createSessionBus(daemon.address);
});

afterEach(() => {
  shortcuts.stop();
  bus.stop();
  portal?.stop();
  daemon.stop();
});

describe('on a desktop with the portal', () => {
  beforeEach(async () => {
    portal = await startShortcutsPortal(daemon.address);
    open();
  });

  it('shortcuts are bound there, with what they do, for this app', async () => {
    shortcuts.follow({ ...none, reset: 'Ctrl+Alt+R', today: 'F9' });
    await expect.poll(states).toEqual({ reset: 'desktop', pause: 'none', today: 'desktop' });
    expect(offered().bound()).toEqual([
      ['reset', 'CTRL+ALT+r', 'What reset does'],
      ['today', 'F9', 'What today does'],
    ]);
    expect(offered().apps()).toEqual(['one-degree']);
    expect(registered.size).toBe(0);
  });

  it('run their actions', async () => {
    shortcuts.follow({ ...none, pause: 'F9' });
    await expect.poll(() => offered().bound().length).toBe(1);
    await expect.poll(states).toMatchObject({ pause: 'desktop' });
    offered().press('pause');
    await expect.poll(() => done).toEqual(['pause']);
  });

  it('say so if the user does not agree', async () => {
    offered().allow('today');
    shortcuts.follow({ ...none, reset: 'F8', today: 'F9' });
    await expect.poll(states).toEqual({ reset: 'unavailable', pause: 'none', today: 'desktop' });
  });

  it('are bound again when they change, once the new one has been chosen', async () => {
    shortcuts.follow({ ...none, reset: 'F8' });
    await expect.poll(states).toMatchObject({ reset: 'desktop' });
    shortcuts.suspend();
    shortcuts.follow({ ...none, reset: 'F7' });
    expect(offered().bound()).toEqual([['reset', 'F8', does]]);
    shortcuts.resume();
    await expect.poll(() => offered().bound()).toEqual([['reset', 'F7', does]]);
  });

  it('are given back when none is left', async () => {
    shortcuts.follow({ ...none, reset: 'F8' });
    await expect.poll(states).toMatchObject({ reset: 'desktop' });
    shortcuts.follow(none);
    await expect.poll(() => offered().bound()).toEqual([]);
  });

  it('are bound again when the portal restarts', async () => {
    shortcuts.follow({ ...none, reset: 'F8' });
    await expect.poll(states).toMatchObject({ reset: 'desktop' });
    offered().stop();
    portal = await startShortcutsPortal(daemon.address);
    await expect.poll(() => offered().bound()).toEqual([['reset', 'F8', does]]);
  });
});

describe('on a desktop without the portal', () => {
  beforeEach(() => {
    portal = null;
    open();
  });

  it('shortcuts are registered as elsewhere', async () => {
    shortcuts.follow({ ...none, reset: 'F8' });
    await expect.poll(() => [...registered]).toEqual(['F8']);
    expect(states()).toMatchObject({ reset: 'unsure' });
    expect(answers).toBe(1);
  });
});

describe('the keys of a shortcut', () => {
  it.each([
    ['Ctrl+Alt+R', 'CTRL+ALT+r'],
    ['Ctrl+Shift+Meta+Space', 'CTRL+SHIFT+LOGO+space'],
    ['Alt+Shift+PageUp', 'ALT+SHIFT+Page_Up'],
    ['F11', 'F11'],
    ['Ctrl+Alt+Left', 'CTRL+ALT+Left'],
  ])('%s are written as %s', (accelerator, trigger) => expect(triggerOf(accelerator)).toBe(trigger));
});
