/** The schema of instants in files, which people can edit and a wrong clock may have written. */
import { z } from 'zod';

/** Up to the end of the year 9999. Formatting what is beyond all years fails. */
export const instantSchema = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 11, 30));
