/** What another program wrote as JSON, read as far as we know it. */
import type { z } from 'zod';

/** Null where it is no JSON, or not of that shape. */
export function readJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
