/** The components directly inside a calendar (RFC 5545 §3.6); others, such as alarms, are inside them. */
export const outermostComponents: ReadonlySet<string> = new Set([
  'VEVENT',
  'VTODO',
  'VJOURNAL',
  'VFREEBUSY',
  'VTIMEZONE',
]);
