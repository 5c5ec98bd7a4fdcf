/** Tabs for the pages of the window: the day, the week, history and insight. */
import { t } from '../../text';

export type PageName = 'day' | 'week' | 'history' | 'insight';

const pages: readonly PageName[] = ['day', 'week', 'history', 'insight'];

interface PageTabsProps {
  readonly current: PageName;
  readonly onShow: (page: PageName) => void;
}

export function PageTabs({ current, onShow }: PageTabsProps) {
  return (
    <nav className="page-tabs" aria-label={t('reflection.pages')}>
      {pages.map(page => (
        <button
          key={page}
          type="button"
          aria-current={page === current ? 'page' : undefined}
          onClick={() => onShow(page)}
        >
          {t(`reflection.${page}Page`)}
        </button>
      ))}
    </nav>
  );
}
