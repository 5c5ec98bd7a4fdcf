import { describe, expect, it } from 'vitest';
import { appImageOf, commandOf, type LaunchDetails } from '../../../../src/main/shell/launchAtLogin/command';

const launched = (more: Partial<LaunchDetails> = {}): LaunchDetails => ({
  executable: '/opt/one-degree',
  launcher: null,
  appImage: null,
  args: [],
  checkout: null,
  dataFolder: null,
  ...more,
});

describe('the command at login', () => {
  it('is the app without a window', () => {
    expect(commandOf(launched())).toEqual(['/opt/one-degree', '--hidden']);
  });

  it('is the checkout, in a checkout', () => {
    expect(commandOf(launched({ executable: '/bin/electron', checkout: '/src/one-degree' }))).toEqual([
      '/bin/electron',
      '/src/one-degree',
      '--hidden',
    ]);
  });

  it('has the data folder from the command line', () => {
    expect(commandOf(launched({ dataFolder: '/home/ana/my data' }))).toEqual([
      '/opt/one-degree',
      '--user-data-dir=/home/ana/my data',
      '--hidden',
    ]);
  });

  it('keeps switches that Chromium needs to start, and no others', () => {
    const args = [
      '--log-level=3',
      '--no-sandbox',
      '--disable-gpu',
      '/src',
      '--reset',
      '--inspect=0',
      '--hidden',
    ];
    expect(commandOf(launched({ args }))).toEqual([
      '/opt/one-degree',
      '--log-level=3',
      '--no-sandbox',
      '--disable-gpu',
      '--hidden',
    ]);
  });

  it('is the launcher, which chooses the window system each time', () => {
    const args = ['--ozone-platform=x11', '--log-level=3', '--disable-gpu'];
    expect(commandOf(launched({ launcher: '/opt/launcher', args }))).toEqual([
      '/opt/launcher',
      '--disable-gpu',
      '--hidden',
    ]);
  });

  it('is the file of an AppImage, because the launcher in it is gone after this launch', () => {
    const mount = '/tmp/.mount_one-deg';
    expect(
      commandOf(
        launched({
          executable: `${mount}/One Degree`,
          launcher: `${mount}/launcher`,
          appImage: '/home/ana/one-degree.AppImage',
          args: ['--ozone-platform=x11', '--log-level=3', '--no-sandbox'],
        }),
      ),
    ).toEqual(['/home/ana/one-degree.AppImage', '--no-sandbox', '--hidden']);
  });
});

describe('the file of an AppImage', () => {
  const env = { APPIMAGE: '/home/ana/one-degree.AppImage', APPDIR: '/tmp/.mount_one-deg' };

  it('is known to what runs in it', () =>
    expect(appImageOf(env, '/tmp/.mount_one-deg/One Degree')).toBe('/home/ana/one-degree.AppImage'));

  it('is not that of a terminal from which the app was started', () => {
    expect(appImageOf(env, '/opt/one-degree/one-degree')).toBeNull();
    expect(appImageOf({}, '/opt/one-degree/one-degree')).toBeNull();
  });
});
