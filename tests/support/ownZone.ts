/** Restores the time zone after each test file, because files share a process. */
import { afterAll } from 'vitest';

const original = process.env.TZ;

afterAll(() => {
  if (original === undefined) delete process.env.TZ;
  else process.env.TZ = original;
});
