import { describe, expect, it } from 'vitest';
import { cookieIn, createXKeyboard } from '../../../src/main/platform/x11';

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

it('a display that does not exist never answers', async () => {
  const keyboard = createXKeyboard({ DISPLAY: ':65000' });
  const answer = keyboard?.isGrabbed() ?? 'not asked';
  expect(await Promise.race([answer, new Promise(resolve => setTimeout(resolve, 50, 'no answer'))])).toBe(
    'no answer',
  );
  keyboard?.close();
});
