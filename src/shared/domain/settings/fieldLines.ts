/** The lines of a field for a list, one item a line. */
import { z } from 'zod';

/** The maximum length of such a field. */
export const maxFieldChars = 10_000;

export const fieldLines = z
  .array(z.string().trim().max(maxFieldChars))
  .max(maxFieldChars)
  .refine(lines => lines.join('\n').length <= maxFieldChars);
