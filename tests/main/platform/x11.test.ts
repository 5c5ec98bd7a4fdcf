import { describe, expect, it } from 'vitest';
import { createXKeyboard, createXWindows } from '../../../src/main/platform/x11';
import { cookieIn, type XRequest } from '../../../src/main/platform/x11Connection';

const field = (bytes: string): Buffer => Buffer.concat([Buffer.of(0, bytes.length), Buffer.from(bytes)]);
const entry = (
  family: number,
  address: string,
  display: string,
  cookie: string,
  name = 'MIT-MAGIC-COOKIE-1',
) => Buffer.concat([Buffer.of(family >> 8, family & 255), ...[address, display, name, cookie].map(field)]);

describe('the cookie of a display', () => {
  const file = Buffer.concat([
    entry(256, 'elsewhere', '0', 'of another computer'),
    entry(256, 'here', '1', 'of another display'),
    entry(256, 'here', '0', 'of another kind', 'XDM-AUTHORIZATION-1'),
    entry(256, 'here', '0', 'the one'),
    entry(65_535, '', '7', 'of any computer'),
    entry(65_535, '', '', 'of any display'),
  ]);

  it.each([
    ['0', 'here', 'the one'],
    ['7', 'here', 'of any computer'],
    ['9', 'there', 'of any display'],
  ])('%s of the computer “%s” is “%s”', (display, computer, cookie) => {
    expect(cookieIn(file, display, computer).toString()).toBe(cookie);
  });

  it('is empty if the file has none', () => {
    expect(cookieIn(entry(256, 'here', '1', 'x'), '0', 'here')).toHaveLength(0);
  });
});

it.each(['', 'localhost:10.0', 'elsewhere:0'])('the display “%s” is not asked', DISPLAY => {
  expect(createXKeyboard({ DISPLAY })).toBeNull();
});

it('the keyboard of a display that does not exist is not grabbed', async () => {
  const keyboard = createXKeyboard({ DISPLAY: ':65000' });
  expect(await keyboard?.isGrabbed()).toBe(false);
});

describe('the windows of a display', () => {
  const atoms = [
    '_NET_WM_CM_S0',
    '_NET_WM_WINDOW_OPACITY',
    '_NET_WM_STATE',
    '_NET_WM_STATE_SKIP_TASKBAR',
    '_NET_ACTIVE_WINDOW',
  ];

  /** A server that knows these atoms, and whose compositor is the window `owner`. */
  function server(owner: number, depth = 24) {
    let answer = owner;
    const sent: Buffer[] = [];
    const answerWith = (value: number): Buffer => {
      const reply = Buffer.alloc(32);
      reply.writeUInt8(depth, 1);
      reply.writeUInt32LE(value, 8);
      return reply;
    };
    const windows = createXWindows({}, () => ({
      send: (request: XRequest) => void sent.push(request(1)),
      async ask(request: XRequest) {
        const bytes = request(1);
        if (bytes[0] !== 16) return answerWith(answer);
        const name = bytes.toString('latin1', 8, 8 + bytes.readUInt16LE(4));
        return answerWith(100 + atoms.indexOf(name));
      },
      close: () => undefined,
    }));
    const setAnswer = (next: number): void => {
      answer = next;
    };
    return { windows, sent, setAnswer };
  }

  it.each([
    [0, false],
    [7, true],
  ])('are translucent if somebody draws them (window %i): %s', async (owner, expected) => {
    expect(await server(owner).windows?.isComposited()).toBe(expected);
  });

  it.each([
    [7, 32, true],
    [7, 24, false],
    [0, 32, false],
  ])('are translucent one by one: drawn by %i, with a depth of %i: %s', async (owner, depth, expected) => {
    expect(await server(owner, depth).windows?.isTranslucent(42)).toBe(expected);
  });

  it('get their opacity as a share of 32 bits', async () => {
    const { windows, sent } = server(7);
    windows?.setOpacity(42, 0.5);
    await expect.poll(() => sent.length).toBe(1);
    const values = Array.from({ length: 6 }, (_, index) => sent[0]?.readUInt32LE(4 + 4 * index));
    expect([sent[0]?.[0], sent[0]?.readUInt16LE(2), ...values]).toEqual([
      18,
      7,
      ...[42, 101, 6, 32, 1],
      0x8000_0000,
    ]);
  });

  it('get the colour that they have until they are drawn, opaque', () => {
    const { windows, sent } = server(7);
    windows?.setBackground(42, 0x12_16_1b);
    const values = Array.from({ length: 3 }, (_, index) => sent[0]?.readUInt32LE(4 + 4 * index));
    expect([sent[0]?.[0], sent[0]?.readUInt16LE(2), ...values]).toEqual([2, 4, 42, 2, 0xff12_161b]);
  });

  it('are left out of task bars by a message to the window manager, in the name of the root window', async () => {
    const { windows, sent } = server(7);
    await windows?.skipTaskBars(42);
    const values = Array.from({ length: 10 }, (_, index) => sent[0]?.readUInt32LE(4 + 4 * index));
    const [state, skip] = [102, 103];
    expect([sent[0]?.[0], sent[0]?.length, ...values]).toEqual([
      ...[25, 44, 1, 0x18_0000],
      ...[33 + 32 * 256, 42, state, 1, skip, 0, 1, 0],
    ]);
  });

  it('are given the keys by a message to the window manager, as a pager does it for the user', async () => {
    const { windows, sent } = server(7);
    await windows?.activate(42);
    const values = Array.from({ length: 10 }, (_, index) => sent[0]?.readUInt32LE(4 + 4 * index));
    expect([sent[0]?.[0], sent[0]?.length, ...values]).toEqual([
      ...[25, 44, 1, 0x18_0000],
      ...[33 + 32 * 256, 42, 104, 2, 0, 0, 0, 0],
    ]);
  });

  it('are left to the window manager by one attribute', async () => {
    const { windows, sent } = server(7);
    await windows?.leaveToManager(42);
    const values = Array.from({ length: 3 }, (_, index) => sent[0]?.readUInt32LE(4 + 4 * index));
    expect([sent[0]?.[0], sent[0]?.readUInt16LE(2), ...values]).toEqual([2, 4, 42, 0x200, 0]);
  });

  it('get the keys by a request of three words, and give them back to the window that had them', async () => {
    const { windows, sent, setAnswer } = server(7);
    await windows?.focus(42);
    expect(sent[0]?.toString('hex')).toBe('2a010300' + '2a000000' + '00000000');
    setAnswer(42);
    await windows?.giveBack(42);
    expect(sent[1]?.toString('hex')).toBe('2a010300' + '07000000' + '00000000');
  });

  it('give them back also if another window that never had them goes before', async () => {
    const { windows, sent, setAnswer } = server(7);
    await windows?.focus(42);
    setAnswer(42);
    await windows?.giveBack(43);
    expect(sent).toHaveLength(1);
    await windows?.giveBack(42);
    expect(sent[1]?.readUInt32LE(4)).toBe(7);
  });

  it('give the keys back also if they have gone by then', async () => {
    const { windows, sent, setAnswer } = server(7);
    await windows?.focus(42);
    setAnswer(1);
    await windows?.giveBack(42);
    expect(sent[1]?.readUInt32LE(4)).toBe(7);
  });

  it('keep the keys with the window that has taken them since', async () => {
    const { windows, sent } = server(7);
    await windows?.focus(42);
    await windows?.giveBack(42);
    expect(sent).toHaveLength(1);
  });
});
