import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDebounced } from '../../../src/renderer/lib/debounced';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function typing() {
  const sent: string[] = [];
  return { sent, line: createDebounced<string>(value => sent.push(value), 200) };
}

describe('a pushed value', () => {
  it('is sent after the delay, unless a newer one replaces it', () => {
    const { sent, line } = typing();
    line.push('a');
    vi.advanceTimersByTime(199);
    line.push('ab');
    vi.advanceTimersByTime(199);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['ab']);
  });

  it('is sent once when it is flushed', () => {
    const { sent, line } = typing();
    line.push('a');
    line.flush();
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual(['a']);
  });
});

describe('flushing without a value', () => {
  it('sends nothing', () => {
    const { sent, line } = typing();
    line.flush();
    expect(sent).toEqual([]);
  });
});
