/** Settings for anchors: a sentence for each, in order of priority, and a field to add one. */

import { type FormEvent, useId, useState } from 'react';
import { type Anchor, maxAnchors } from '../../../shared/domain/reset';
import { AnchorLineInput } from '../../components';
import { useNow } from '../../lib';
import { t } from '../../text';
import { AnchorItem } from './AnchorItem';
import './anchors.styles.css';

interface AnchorsProps {
  readonly anchors: readonly Anchor[];
  readonly onChange: (anchors: Anchor[]) => void;
}

export function Anchors({ anchors, onChange }: AnchorsProps) {
  const now = useNow();
  const [added, setAdded] = useState<string | null>(null);

  const changed = (index: number, anchor: Anchor): void => onChange(anchors.with(index, anchor));
  const removed = (index: number): void => onChange(anchors.toSpliced(index, 1));
  function moved(index: number, to: number): void {
    const anchor = anchors[index];
    if (anchor !== undefined) onChange(anchors.toSpliced(index, 1).toSpliced(to, 0, anchor));
  }

  function add(line: string): void {
    const id = crypto.randomUUID();
    setAdded(id);
    onChange([...anchors, { id, when: {}, line, made: now }]);
  }

  return (
    <>
      <p className="quiet">{anchors.length === 0 ? t('settings.noAnchors') : t('settings.anchorsHelp')}</p>
      <ol className="items" aria-label={t('settings.anchors')}>
        {anchors.map((anchor, index) => (
          <AnchorItem
            key={anchor.id}
            anchor={anchor}
            isNew={anchor.id === added}
            onChange={next => changed(index, next)}
            onRemove={() => removed(index)}
            onEarlier={index === 0 ? null : () => moved(index, index - 1)}
            onLater={index === anchors.length - 1 ? null : () => moved(index, index + 1)}
          />
        ))}
      </ol>
      {anchors.length < maxAnchors && <AddAnchor onAdd={add} />}
    </>
  );
}

function AddAnchor({ onAdd }: { readonly onAdd: (line: string) => void }) {
  const id = useId();
  const [line, setLine] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (line.trim() === '') return;
    onAdd(line.trim());
    setLine('');
  }

  return (
    <form className="add-anchor" onSubmit={submit}>
      <label htmlFor={id}>{t('settings.addAnchor')}</label>
      <AnchorLineInput id={id} value={line} onChange={setLine} />
      <button type="submit" className="button">
        {t('settings.add')}
      </button>
    </form>
  );
}
