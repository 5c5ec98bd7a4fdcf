/** Helpers for data of unknown shape. */
import type { z } from 'zod';

/** Returns whether a value is a JSON object: neither null nor an array. */
export const isRecord = (unknown: unknown): unknown is Readonly<Record<string, unknown>> =>
  typeof unknown === 'object' && unknown !== null && !Array.isArray(unknown);

/** Returns the items that the schema accepts, without the others; an empty list if `unknown` is not an array. */
export const parseEach = <Item>(schema: z.ZodType<Item>, unknown: unknown): readonly Item[] =>
  Array.isArray(unknown)
    ? unknown.flatMap((item: unknown) => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      })
    : [];
