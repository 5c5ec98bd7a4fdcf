/** Lenient parsing of JSON that may be damaged or come from another version. */
import type { z } from 'zod';

/** Returns the parsed JSON, or null if the text is not JSON or does not match the schema. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
