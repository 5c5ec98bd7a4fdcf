/** One reset to see how it feels. */
import { words } from '../../words';

interface PracticeProps {
  readonly onBegin: () => void;
  readonly onSkip: () => void;
}

export function Practice({ onBegin, onSkip }: PracticeProps) {
  return (
    <>
      <h1 className="said">{words('welcome.practice')}</h1>
      <p className="quiet">{words('welcome.practiceMore')}</p>
      <div className="welcome-actions">
        <button type="button" className="button plain" onClick={onSkip}>
          {words('welcome.practiceSkip')}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: a screen with one thing to do */}
        <button type="button" className="button filled" onClick={onBegin} autoFocus>
          {words('welcome.practiceBegin')}
        </button>
      </div>
    </>
  );
}
