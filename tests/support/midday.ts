/** A zone in which it is about noon: no test meets midnight, or the reflection that opens by itself. */

/** IANA's name of it, for the environment's `TZ`. */
export function middayZone(): string {
  const hoursEast = 12 - new Date().getUTCHours();
  // These names count westward.
  return hoursEast < 0 ? `Etc/GMT+${-hoursEast}` : `Etc/GMT-${hoursEast}`;
}
