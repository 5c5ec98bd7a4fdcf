/** Geometry of the day strip and the hours it covers. */

export { hoursOf } from './hours';
export { type Strip, type StripBlock, stripOf } from './strip';
