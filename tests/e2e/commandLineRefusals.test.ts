/** Rejected command lines: one line on stderr, nothing on stdout, and no effect. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { undisturbed } from '../support/undisturbed';

const dataFolder = newFolder();
let desktop: TestDesktop;
let app: App;

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, dataFolder, settings: undisturbed, args: ['--hidden'] });
});

afterAll(async () => {
  await app.stop();
  desktop.stop();
  removeFolder(dataFolder);
});

const rejected = { code: 2, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) };

describe('an unknown or invalid argument', () => {
  it.each([
    '--sing',
    'today',
    '--status=all',
    '--pause',
    '--pause=soon',
    '--check-in=6',
    '--check-in=4,0',
    '--check-in=4,3,2',
    '--open=welcome',
    '--open',
    '--add-feed=',
  ])('is rejected, and the other arguments have no effect: %s', async argument => {
    const before = app.journal();
    expect(await app.tell('--check-in=1', argument)).toEqual(rejected);
    expect(app.journal()).toEqual(before);
  });

  it.each(['--sing', '--pause=soon'])('is rejected when a second launch passes it: %s', async argument => {
    const before = app.journal();
    expect(await app.launchAgain('--check-in=1', argument)).toEqual(rejected);
    expect(app.journal()).toEqual(before);
  });
});

describe('a launch while no app is running', () => {
  beforeAll(() => app.stop());

  it('still rejects an invalid argument', async () => {
    expect(await app.launchAgain('--sing')).toEqual(rejected);
  });

  it.each(['--status', '--resume', '--quit'])('fails with %s, because no app is running', async argument => {
    expect(await app.launchAgain(argument)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'One Degree isn’t running. Start it first\n',
    });
  });
});
