/** Lenient parsing of data that may be damaged or come from another version. */
import type { z } from 'zod';

/** Returns the parsed JSON, or null if the text is not JSON or does not match the schema. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Returns the items of an array that match the schema; none if `stored` is not an array. */
export const parseEach = <T>(stored: unknown, schema: z.ZodType<T>): readonly T[] =>
  (Array.isArray(stored) ? stored : []).flatMap(item => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
