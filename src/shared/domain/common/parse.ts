/** A JSON object: neither null nor an array. */
export const isRecord = (unknown: unknown): unknown is Readonly<Record<string, unknown>> =>
  typeof unknown === 'object' && unknown !== null && !Array.isArray(unknown);
