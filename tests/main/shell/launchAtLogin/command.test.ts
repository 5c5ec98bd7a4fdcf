import { describe, expect, it } from 'vitest';
import { commandOf, type LaunchDetails } from '../../../../src/main/shell/launchAtLogin/command';

const launched = (more: Partial<LaunchDetails> = {}): LaunchDetails => ({
  executable: '/opt/one-degree',
  args: [],
  checkout: null,
  dataFolder: null,
  ...more,
});

describe('what is run at login', () => {
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

  it('has the data folder that was asked for', () => {
    expect(commandOf(launched({ dataFolder: '/home/ana/my data' }))).toEqual([
      '/opt/one-degree',
      '--user-data-dir=/home/ana/my data',
      '--hidden',
    ]);
  });

  it('keeps what Chromium needs to start, and nothing that was asked of this launch alone', () => {
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
});
