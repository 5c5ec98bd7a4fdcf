/** A window's page: loads the one view that its URL names and shows it with the latest snapshot. */
import { snapshots, useSnapshot, type ViewProps } from './lib';
import { locale, t } from './text';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { type View, views } from '../shared/contract';

/** A view, or the part of one that has a window of its own. */
type PageName = View | 'morning';

const pages: Readonly<Record<PageName, () => Promise<{ readonly default: ComponentType<ViewProps> }>>> = {
  welcome: () => import('./views/welcome/Welcome'),
  today: () => import('./views/today/Today'),
  reset: () => import('./views/reset/Reset'),
  reflection: () => import('./views/reflection/Reflection'),
  settings: () => import('./views/settings/Settings'),
  morning: () => import('./views/morning/Morning'),
};

const asked = new URLSearchParams(location.search);
const view = views.find(name => name === asked.get('view')) ?? 'today';
const name: PageName = asked.get('role') === 'morning' ? 'morning' : view;
const page = document.documentElement;
page.dataset.view = name;

function applyPreferences(): void {
  page.lang = locale().language;
  document.title = `${t(`${name}.name`)} – ${t('app')}`;
  const appearance = snapshots.current()?.preferences.appearance ?? 'system';
  if (appearance === 'system') delete page.dataset.theme;
  else page.dataset.theme = appearance;
}
snapshots.subscribe(applyPreferences);

// The overlay waits hidden and empty; its letters must be there when its words are.
for (const face of [
  '1em "Inter Variable"',
  '1em "Newsreader Variable"',
  'italic 1em "Newsreader Variable"',
]) {
  void document.fonts.load(face);
}

function Page({ Shown }: { readonly Shown: ComponentType<ViewProps> }) {
  const snapshot = useSnapshot();
  return snapshot === null ? null : <Shown snapshot={snapshot} />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const mount = createRoot(root);
void pages[name]().then(({ default: Shown }) => mount.render(<Page Shown={Shown} />));
