import { describe, expect, it } from 'vitest';
import { firstLine } from '../../../src/main/cli/standardInput';

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

async function* endless(): AsyncGenerator<string> {
  for (;;) yield '\0'.repeat(65_536);
}

describe('the first line of standard input', () => {
  it.each([
    ['https://example.org/a', ['https://exam', 'ple.org/a\nmore', 'more']],
    ['https://example.org/a', [' https://example.org/a \r\n']],
    ['https://example.org/a', ['https://example.org/a']],
    ['', []],
    ['', ['\n']],
  ])('is %j in %j', async (line, texts) => {
    expect(await firstLine(pieces(...texts))).toBe(line);
  });

  it('is empty if it has no end', async () => {
    expect(await firstLine(endless())).toBe('');
  });

  it('is empty if it can’t be read', async () => {
    const broken = async function* (): AsyncGenerator<string> {
      yield 'https://';
      throw new Error('EIO');
    };
    expect(await firstLine(broken())).toBe('');
  });
});
