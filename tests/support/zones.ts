/** East and west of Greenwich, on the half hour, and on both sides of the equator. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Sydney',
] as const;
