/** Zones in which it is a quiet hour, as IANA names them, for the environment's `TZ`. */

/** It is about noon there: no test meets midnight, or the reflection that opens by itself. */
export const middayZone = (): string => zoneWhereItIs(12);

/** It is about six in the evening there: the sample day is over, and the reflection opens unless it is told not to. */
export const eveningZone = (): string => zoneWhereItIs(18);

/** It is about seven there: nothing of the sample day has begun. */
export const earlyZone = (): string => zoneWhereItIs(7);

function zoneWhereItIs(hour: number): string {
  const east = hour - new Date().getUTCHours();
  const hoursEast = east < -12 ? east + 24 : east > 14 ? east - 24 : east;
  // These names count westward, and go from 14 hours east to 12 hours west.
  return hoursEast < 0 ? `Etc/GMT+${-hoursEast}` : `Etc/GMT-${hoursEast}`;
}
