/** Geometry of the day strip, the hours it covers, and labels. */

export { hoursOf } from './hours';
export { placeLabels } from './labels';
export { type Strip, type StripFold, stripOf } from './strip';
export type { StripBlock } from './stripBlocks';
