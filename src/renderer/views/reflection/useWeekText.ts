/** What can be done with a text about a week: copy it, or save it as a file. */

import { useState } from 'react';
import type { Day } from '../../../shared/domain/common';
import { bridge } from '../../lib';
import { t } from '../../text';

export interface WeekText {
  /** What came of it, to be announced; null before. */
  readonly status: string | null;
  clearStatus(): void;
  copy(): void;
  save(): Promise<void>;
}

/** @param week the first day of the week, which names the file */
export function useWeekText(week: Day, text: string): WeekText {
  const [status, setStatus] = useState<string | null>(null);
  return {
    status,
    clearStatus: () => setStatus(null),
    copy() {
      void bridge.copy(text);
      setStatus(t('reset.copied'));
    },
    async save() {
      const saved = await bridge.saveNote(`week-${week}.md`, text);
      if (saved !== null) setStatus(saved.ok ? t('weekNote.saved', { file: saved.value }) : saved.problem);
    },
  };
}
