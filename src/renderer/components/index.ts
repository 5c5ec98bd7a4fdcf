/** Parts that several windows share. */

export { AddFeed } from './AddFeed';
export { CopyLine } from './CopyLine';
export { Direction } from './Direction';
export { type Attempt, FeedAttempt, FeedFoundSummary } from './FeedAttempt';
export { KeyHint } from './KeyHint';
export { LineField } from './LineField';
export { Needle } from './Needle';
export { Ring } from './Ring';
export { keepFocusOnPress, Scale } from './Scale';
export { Sentences } from './Sentences';
export { Steady } from './Steady';
export { TimeField } from './TimeField';
export { WhereToFind } from './WhereToFind';
