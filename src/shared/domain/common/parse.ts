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

/** Far more than our own data has. Writing JSON fails at some thousand levels, reading it doesn't. */
const maxLevels = 100;

/** Returns whether a parsed JSON value is nested too deeply to be written again. */
export const isTooDeep = (value: unknown, levels = maxLevels): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some(inner => isTooDeep(inner, levels - 1)));

/** Returns a copy of a parsed JSON value, with null in place of what is nested too deeply. */
export function withoutTooDeep(value: unknown, levels = maxLevels): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map(inner => withoutTooDeep(inner, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutTooDeep(inner, levels - 1)]),
  );
}
