/** Zones in which it is a quiet hour, as IANA names them, for the environment's `TZ`. */

/** It is about noon there: no test meets midnight, or the reflection that opens by itself. */
export const middayZone = (): string => zoneWhereItIs(12);

/** It is about seven there: nothing of the sample day has begun. */
export const earlyZone = (): string => zoneWhereItIs(7);

function zoneWhereItIs(hour: number): string {
  const east = hour - new Date().getUTCHours();
  const hoursEast = east < -12 ? east + 24 : east;
  // These names count westward.
  return hoursEast < 0 ? `Etc/GMT+${-hoursEast}` : `Etc/GMT-${hoursEast}`;
}
