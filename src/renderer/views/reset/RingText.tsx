/** What the ring says: the invitation, or the line of the anchor that matches this meeting in its place. */
import { Sentences } from '../../components';
import { t } from '../../text';

export function Invitation({ children }: { readonly children: string }) {
  return (
    <>
      {/* To a screen reader it is one text, not its pieces. */}
      <p className="unseen">{children}</p>
      <p className="serif invitation" aria-hidden="true">
        <Sentences>{children}</Sentences>
      </p>
    </>
  );
}

interface AnchorLineProps {
  /** For the dialog’s `aria-describedby`. */
  readonly id: string;
  readonly line: string;
}

/** A letter as wide as two Latin ones. */
const wideLetters = /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g;

/** Not keeping it is never mentioned. */
export function AnchorLine({ id, line }: AnchorLineProps) {
  const width = line.length + (line.match(wideLetters)?.length ?? 0);
  return (
    <p id={id} className="anchor" data-length={width > 120 ? 'longest' : width > 60 ? 'long' : undefined}>
      <span className="quiet">{t('reset.meantTo')}</span> <span className="serif invitation">{line}</span>
    </p>
  );
}
