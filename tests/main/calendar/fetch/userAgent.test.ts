import { describe, expect, it } from 'vitest';
import { browserUserAgent } from '../../../../src/main/calendar/fetch/userAgent';

describe('the User-Agent of the app', () => {
  it.each([
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) one-degree/0.1.0 Chrome/140.0.7339.41 Electron/38.0.0 Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) OneDegree/1.0.0-beta.1 Chrome/140.0.7339.41 Electron/38.0.0 Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.7339.41 Safari/537.36',
  ])('is the browser’s own, from %s', full =>
    expect(browserUserAgent(full)).toBe(
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    ),
  );
});
