/** For each anchor of a series: energy and focus before it was made, and since then. */
import { type AnchorChange, anchorChange, type ReadingInContext } from '../../../../shared/domain/insight';
import { scales } from '../../../../shared/domain/journal';
import type { Anchor } from '../../../../shared/domain/reset';
import { anchorSentence } from '../../../../shared/i18n';
import { numbers, t, times } from '../../../text';
import { sideText } from './observationText';
import { RangeBar } from './RangeBar';

interface AnchorChangesProps {
  readonly anchors: readonly Anchor[];
  /** In order of time. */
  readonly readings: readonly ReadingInContext[];
}

export function AnchorChanges({ anchors, readings }: AnchorChangesProps) {
  const followed = anchors.flatMap(anchor => {
    const { title } = anchor.when;
    const { made } = anchor;
    return title === undefined || made === undefined
      ? []
      : { anchor, changes: scales.map(of => anchorChange(readings, of, { title, made })) };
  });
  if (followed.length === 0) return null;
  return (
    <section className="anchor-changes">
      <h2>{t('insight.anchors.title')}</h2>
      <ul>
        {followed.map(({ anchor, changes }) => (
          <li key={anchor.id}>
            <p className="serif">{anchorSentence(anchor, t, times)}</p>
            {changes.every(({ since }) => since === null) ? (
              <p className="quiet">
                {t('insight.anchors.waiting', {
                  count: changes.reduce((most, { occurrences }) => Math.max(most, occurrences), 0),
                })}
              </p>
            ) : (
              changes.map(change => <Change key={change.of} change={change} />)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ change: { of, before, since } }: { readonly change: AnchorChange }) {
  if (since === null) return null;
  const rows = [
    ...(before === null ? [] : [{ name: t('insight.anchors.before'), side: before }]),
    { name: t('insight.anchors.since'), side: since },
  ];
  return (
    <>
      <h3 className="quiet">{t(`insight.${of}`)}</h3>
      <dl className="sides">
        {rows.map(({ name, side }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <RangeBar of={of} side={side} isFaint={side === before} />
              <span className="side-text">{sideText(side, t, numbers)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
