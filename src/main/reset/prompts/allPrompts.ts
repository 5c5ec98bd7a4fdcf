/** Creates all prompts and connects them to the windows and notifications that they open. */
import { shownTitle } from '../../../shared/domain/settings';
import { type Translate, titleAlone } from '../../../shared/i18n';
import type { Days } from '../../calendar';
import type { SettingsFile } from '../../settings';
import type { CornerCard, MorningWindow, Notifications, Views } from '../../shell';
import type { Signals } from '../../signals';
import { createEveningPrompt } from './eveningPrompt';
import { createLastMinutePrompt } from './lastMinutePrompt';
import { createMorningPrompt } from './morningPrompt';
import { createPrompts, type Prompts } from './prompts';

export interface AllPromptsParts {
  readonly settings: SettingsFile;
  readonly days: Days;
  readonly signals: Signals;
  readonly notifications: Notifications;
  readonly morningWindow: MorningWindow;
  readonly t: Translate;
  readonly views: Pick<Views, 'openReflection' | 'isOpen'>;
  readonly eveningCard: CornerCard;
  /** Whether one of the app's windows has the focus. */
  isFocused(): boolean;
  /** Whether a reset is on the screen. */
  isResetOn(): boolean;
}

/** Creates the evening, morning and last-minute prompts. */
export function createAllPrompts({ settings, days, signals, ...parts }: AllPromptsParts): Prompts {
  const { meetings, entriesAround } = days;
  const question = { settings, signals, meetings, entriesAround };
  const { notifications, t } = parts;
  return createPrompts([
    createEveningPrompt({
      ...question,
      card: parts.eveningCard,
      isResetOn: parts.isResetOn,
      isReflectionOpen: () => parts.views.isOpen('reflection'),
      openReflection: () => parts.views.openReflection('by-itself'),
    }),
    createMorningPrompt({
      ...question,
      recalledCorrection: days.recalledCorrection,
      prompt: parts.morningWindow,
      isFocused: parts.isFocused,
    }),
    createLastMinutePrompt({
      settings,
      transitions: () => days.meetingEnds().transitions,
      holds: signals.holds,
      notify({ from, at }) {
        const title = shownTitle(from.title, settings.read().preferences);
        notifications.show(
          title === null ? t('hidden.lastMinute') : t('lastMinute.title', { title: titleAlone(title, t) }),
          t('lastMinute.body'),
          at,
        );
      },
    }),
  ]);
}
