import { describe, expect, it } from 'vitest';
import { parseCommandLine, withoutCommands } from '../../../src/main/cli/commandLine';

const inCheckout = (...given: string[]) => parseCommandLine(['--no-sandbox', '.', ...given], false);

describe('the command line', () => {
  it.each([
    ['--status', { do: 'status' }],
    ['--reset', { do: 'reset' }],
    ['--resume', { do: 'resume' }],
    ['--hidden', { do: 'hidden' }],
    ['--quit', { do: 'quit' }],
    ['--pause=30m', { do: 'pause', length: '30m' }],
    ['--pause=next', { do: 'pause', length: 'next' }],
    ['--open=reflection', { do: 'open', view: 'reflection' }],
    ['--check-in=4', { do: 'check-in', checkIn: { energy: 4 } }],
    ['--check-in=4,3', { do: 'check-in', checkIn: { energy: 4, focus: 3 } }],
    [
      '--add-feed=https://cal.example/a.ics?key=b=c',
      { do: 'add-feed', source: 'https://cal.example/a.ics?key=b=c' },
    ],
  ])('understands %s', (argument, command) => {
    expect(inCheckout(argument)).toEqual({ ok: true, value: [command] });
  });

  it('keeps the order of several commands', () => {
    expect(inCheckout('--resume', '--status')).toEqual({
      ok: true,
      value: [{ do: 'resume' }, { do: 'status' }],
    });
  });

  it('ignores the switches of Electron', () => {
    expect(inCheckout('--user-data-dir=/home/ana/od', '--remote-debugging-port=0', '--disable-gpu')).toEqual({
      ok: true,
      value: [],
    });
  });

  describe('in a package, which gets no path argument', () => {
    it('refuses a plain argument', () => {
      expect(parseCommandLine(['day'], true)).toMatchObject({ ok: false });
    });

    it.each([
      'webcal://cal.example/a.ics?key=b=c',
      'webcals://cal.example/a',
      'caldavs://cal.example/dav/',
      'https://cal.example/a',
      'file:///home/ana/my%20day.ICS',
      '/home/ana/my day.ics',
      'day.ics',
      'old day.VCS',
      'file:///home/ana/invitation',
    ])('offers the calendar %s', source => {
      const offered = { ok: true, value: [{ do: 'offer-feed', source }] };
      expect(parseCommandLine([source], true)).toEqual(offered);
      expect(inCheckout(source)).toEqual(offered);
    });

    it('takes no option for a file', () => {
      expect(parseCommandLine(['--day.ics'], true)).toMatchObject({ ok: false });
    });
  });

  describe('with an unknown argument', () => {
    it.each([
      ['--resett', /^Unknown argument: --resett\. Known arguments: --status, /],
      ['--constructor', /^Unknown argument/],
      ['reset', /^Unknown argument\. Known/],
      ['ftp://cal.example/a', /^Unknown argument\. Known/],
      ['--status=yes', '--status takes no value'],
      ['--pause', '--pause needs one of 30m, 2h, tomorrow, next'],
      ['--pause=1d', '--pause needs one of 30m, 2h, tomorrow, next'],
      ['--open=reset', '--open needs one of today, reflection, settings'],
      ['--check-in=6', /^--check-in needs energy from 1 to 5/],
      ['--check-in=4,', /^--check-in needs energy from 1 to 5/],
      ['--add-feed=', /^--add-feed needs a calendar address/],
    ])('answers %s with one line', (argument, problem) => {
      const parsed = inCheckout(argument);
      expect(parsed).toEqual({
        ok: false,
        problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
      });
    });
  });

  it.each([
    'ftp://cal.example/token',
    '--add-fed=https://cal.example/token',
    '-add-feed:https://cal.example/token',
    '--https://cal.example/token',
    '--reset=https://cal.example/token',
    '--open=https://cal.example/token',
    '--check-in=https://cal.example/token',
  ])('never prints a value, which may be a secret address: %s', argument => {
    expect(inCheckout(argument)).toEqual({ ok: false, problem: expect.not.stringContaining('token') });
  });
});

describe('the arguments without commands', () => {
  it('are the path of a checkout, and the switches of Electron and Chromium', () => {
    const args = [
      '--no-sandbox',
      '.',
      '--reset',
      '--add-feed=./day.ics',
      '--user-data-dir=/tmp/x',
      '--hidden',
    ];
    expect(withoutCommands(args, false)).toEqual(['--no-sandbox', '.', '--user-data-dir=/tmp/x']);
  });

  it('do not include plain arguments of an installed app', () => {
    expect(withoutCommands(['day.ics', '--user-data-dir=/tmp/x'], true)).toEqual(['--user-data-dir=/tmp/x']);
  });
});
