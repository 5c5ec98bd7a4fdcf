/** Geometry of what is drawn: the day's strip, its columns and hours. */

export { hoursOf } from './hours';
export { type Strip, type StripBlock, stripOf } from './strip';
