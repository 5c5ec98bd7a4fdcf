/** Returns the share of colours that pass, from 0 to 1. */
export const shareOf = (colours: Uint32Array, passes: (colour: number) => boolean): number =>
  colours.filter(passes).length / colours.length;
