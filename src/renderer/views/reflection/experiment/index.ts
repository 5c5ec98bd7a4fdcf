/** Find out for yourself: an experiment from its agreement to its result. */

export { Experiment } from './Experiment';
