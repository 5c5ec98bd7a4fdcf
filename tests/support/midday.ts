/** IANA zones chosen by their current local time, for the environment variable `TZ`. */

/** About noon, so that tests do not run into midnight or the automatic reflection. */
export const middayZone = (): string => zoneWhereItIs(12);

/** About 6 p.m.: the sample day is over, and the reflection opens automatically unless turned off. */
export const eveningZone = (): string => zoneWhereItIs(18);

/** About 7 a.m.: the sample day has not started. */
export const earlyZone = (): string => zoneWhereItIs(7);

function zoneWhereItIs(hour: number): string {
  const east = hour - new Date().getUTCHours();
  const hoursEast = east < -12 ? east + 24 : east > 14 ? east - 24 : east;
  // The signs in these names are inverted. They range from 14 hours east to 12 hours west.
  return hoursEast < 0 ? `Etc/GMT+${-hoursEast}` : `Etc/GMT-${hoursEast}`;
}
