import { describe, expect, it } from 'vitest';
import { createShortcuts } from '../../../src/main/shell/shortcuts';

const none = { reset: null, pause: null, today: null };
const noStates = { reset: 'none', pause: 'none', today: 'none' };

/** A system on which other programs use some shortcuts. */
function start({ taken = [] as string[], wayland = false } = {}) {
  const registered = new Map<string, () => void>();
  const done: string[] = [];
  const system = {
    register(accelerator: string, action: () => void) {
      if (taken.includes(accelerator) || registered.has(accelerator)) return false;
      registered.set(accelerator, action);
      return true;
    },
    unregister: (accelerator: string) => void registered.delete(accelerator),
  };
  const shortcuts = createShortcuts(system, wayland, {
    reset: () => done.push('reset'),
    pause: () => done.push('pause'),
    today: () => done.push('today'),
  });
  return {
    shortcuts,
    done,
    taken,
    registered: () => [...registered.keys()],
    press: (keys: string) => registered.get(keys)?.(),
  };
}

describe('global shortcuts', () => {
  it('are not set by default', () => {
    const { shortcuts, registered } = start();
    shortcuts.follow(none);
    expect([shortcuts.states(), registered()]).toEqual([noStates, []]);
  });

  it('run their actions', () => {
    const { shortcuts, press, done } = start();
    shortcuts.follow({ reset: 'Ctrl+Alt+R', pause: 'F9', today: null });
    press('F9');
    press('Ctrl+Alt+R');
    expect(done).toEqual(['pause', 'reset']);
    expect(shortcuts.states()).toEqual({ reset: 'works', pause: 'works', today: 'none' });
  });

  it('follow a change and release old ones', () => {
    const { shortcuts, registered } = start();
    shortcuts.follow({ ...none, reset: 'F9', pause: 'F10' });
    shortcuts.follow({ ...none, pause: 'F9' });
    expect(registered()).toEqual(['F9']);
    expect(shortcuts.states()).toEqual({ ...noStates, pause: 'works' });
  });

  it('are released when the app stops', () => {
    const { shortcuts, registered } = start();
    shortcuts.follow({ ...none, reset: 'F9' });
    shortcuts.stop();
    expect(registered()).toEqual([]);
  });
});

describe('a shortcut that another program uses', () => {
  it('is reported and does not affect the others', () => {
    const { shortcuts } = start({ taken: ['F9'] });
    shortcuts.follow({ ...none, reset: 'F9', today: 'F10' });
    expect(shortcuts.states()).toEqual({ reset: 'taken', pause: 'none', today: 'works' });
  });

  it('is registered once it is released there', () => {
    const { shortcuts, taken, press, done } = start({ taken: ['F9'] });
    shortcuts.follow({ ...none, reset: 'F9' });
    taken.pop();
    shortcuts.resume();
    press('F9');
    expect([shortcuts.states().reset, done]).toEqual(['works', ['reset']]);
  });
});

describe('a combination that is set twice', () => {
  it('runs neither action and is reported for both', () => {
    const { shortcuts, registered } = start();
    shortcuts.follow({ reset: 'F9', pause: 'F10', today: 'F9' });
    expect(registered()).toEqual(['F10']);
    expect(shortcuts.states()).toEqual({ reset: 'clash', pause: 'works', today: 'clash' });
  });
});

describe('while a shortcut is recorded', () => {
  it('all shortcuts are released, and new ones are only tried', () => {
    const { shortcuts, registered } = start({ taken: ['F10'] });
    shortcuts.follow({ ...none, reset: 'F9' });
    shortcuts.suspend();
    expect(registered()).toEqual([]);
    shortcuts.follow({ ...none, reset: 'F8', pause: 'F10' });
    expect(registered()).toEqual([]);
    expect(shortcuts.states()).toEqual({ reset: 'works', pause: 'taken', today: 'none' });
  });

  it('all shortcuts are registered again afterwards', () => {
    const { shortcuts, registered } = start();
    shortcuts.follow({ ...none, reset: 'F9' });
    shortcuts.suspend();
    shortcuts.follow({ ...none, reset: 'F8' });
    shortcuts.resume();
    expect(registered()).toEqual(['F8']);
  });
});

describe('on Wayland', () => {
  it('success is uncertain, and failure does not mean another program', () => {
    const { shortcuts } = start({ taken: ['F9'], wayland: true });
    shortcuts.follow({ ...none, reset: 'F9', today: 'F10' });
    expect(shortcuts.states()).toEqual({ reset: 'unavailable', pause: 'none', today: 'unsure' });
  });
});
