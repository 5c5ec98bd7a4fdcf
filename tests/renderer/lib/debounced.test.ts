import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDebounced } from '../../../src/renderer/lib/debounced';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function typing() {
  const sent: string[] = [];
  return { sent, line: createDebounced<string>(value => sent.push(value), 200) };
}

describe('what is typed', () => {
  it('is sent once the typing pauses, in its last form', () => {
    const { sent, line } = typing();
    line.push('a');
    vi.advanceTimersByTime(199);
    line.push('ab');
    vi.advanceTimersByTime(199);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['ab']);
  });

  it('is sent at once when asked to, and not again', () => {
    const { sent, line } = typing();
    line.push('a');
    line.flush();
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual(['a']);
  });
});

describe('nothing typed', () => {
  it('sends nothing', () => {
    const { sent, line } = typing();
    line.flush();
    expect(sent).toEqual([]);
  });
});
