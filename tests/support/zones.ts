/** Zones east and west of Greenwich, with a half-hour offset, and in both hemispheres. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Sydney',
] as const;
