/** Before each file of stories: the zone that it chooses for itself is not that of the next one in the same process. */
import { afterAll } from 'vitest';

const home = process.env.TZ;

afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});
