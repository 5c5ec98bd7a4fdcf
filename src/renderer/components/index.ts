/** Components that several windows share. */

export { AddFeed } from './AddFeed';
export { AnchorLineInput } from './AnchorLineInput';
export { Around, elementHere } from './Around';
export { AddAccount, CalendarChoice } from './account';
export { CopyButton } from './CopyButton';
export { Corner } from './Corner';
export { DirectionField } from './DirectionField';
export { DirectionInput } from './DirectionInput';
export { ErrorBoundary } from './ErrorBoundary';
export { ErrorMessage } from './ErrorMessage';
export { type Attempt, FeedAttempt, FeedFoundSummary } from './FeedAttempt';
export { FindAddressHelp } from './FindAddressHelp';
export { HeadingNeedle } from './HeadingNeedle';
export { KeyHint } from './KeyHint';
export { LineField } from './LineField';
export { LiveRegion } from './LiveRegion';
export { MakeAnchor } from './MakeAnchor';
export { preventFocusChange } from './preventFocusChange';
export { RadioGroup } from './RadioGroup';
export { Ring } from './Ring';
export { Scale } from './Scale';
export { Sentences } from './Sentences';
export { SteadyToggle } from './SteadyToggle';
export { TimeField } from './TimeField';
export { UndoButton } from './UndoButton';
