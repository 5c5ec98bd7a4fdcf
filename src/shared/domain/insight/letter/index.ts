/** The letter: a week in a few sentences, as the facts behind them. */

export type { Evenings, Fact, LevelRange, OverrunFact, SeriesFact, WroteFact } from './fact';
export { type Letter, letterOf } from './letter';
