/** A window's page: loads the one view that its URL names and shows it with the latest snapshot. */
import { bridge, reportError, reportUncaughtErrors, snapshots, useSnapshot, type ViewProps } from './lib';
import { locale, t } from './text';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/buttons.css';
import './styles/controls.css';
import './styles/corner.css';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { type View, views } from '../shared/contract';
import { ErrorBoundary, ErrorMessage } from './components';

/**
 * A view, or a variant of one that has a window and code of its own: `morning` of `today`, `evening` of `reflection`,
 * `arrival` and `questions` of `reset`.
 */
type PageName = View | 'morning' | 'evening' | 'arrival' | 'questions';

/** Loads a view by its own chunk, so that a window parses no other view's code. */
const loadView: Readonly<Record<PageName, () => Promise<ComponentType<ViewProps>>>> = {
  welcome: async () => (await import('./views/welcome')).Welcome,
  today: async () => (await import('./views/today')).Today,
  reset: async () => (await import('./views/reset')).Reset,
  reflection: async () => (await import('./views/reflection')).Reflection,
  settings: async () => (await import('./views/settings')).SettingsView,
  morning: async () => (await import('./views/morning')).Morning,
  evening: async () => (await import('./views/evening')).Evening,
  arrival: async () => (await import('./views/arrival')).Arrival,
  questions: async () => (await import('./views/questions')).Questions,
};

const asked = new URLSearchParams(location.search);
const view = views.find(name => name === asked.get('view')) ?? 'today';
const role = asked.get('role');
const name: PageName =
  (['morning', 'evening', 'arrival', 'questions'] as const).find(page => page === role) ?? view;
const page = document.documentElement;
page.dataset.view = name;
const isCard = role !== null && ['card', 'arrival', 'questions', 'evening'].includes(role);
if (isCard) page.dataset.corner = asked.get('edge') ?? 'plain';
reportUncaughtErrors(view);

function applyPreferences(): void {
  page.lang = locale().language;
  document.title = `${t(`${name}.name`)} – ${t('app')}`;
  const appearance = snapshots.current()?.preferences.appearance ?? 'system';
  if (appearance === 'system') delete page.dataset.theme;
  else page.dataset.theme = appearance;
}
snapshots.subscribe(applyPreferences);

// The overlay is created hidden and empty, so its fonts have to be loaded before there is text that needs them.
for (const face of [
  '1em "Inter Variable"',
  '1em "Newsreader Variable"',
  'italic 1em "Newsreader Variable"',
]) {
  void document.fonts.load(face);
}

/** A broken overlay must not cover the screen, so it closes; main then ends the reset as it does after a crash. */
function handleError(error: unknown): void {
  reportError(error, view);
  if (view === 'reset' || isCard) void bridge.close();
}

const errorMessage = view === 'reset' || isCard ? null : <ErrorMessage />;

function Page({ View }: { readonly View: ComponentType<ViewProps> }) {
  const snapshot = useSnapshot();
  return snapshot === null ? null : <View snapshot={snapshot} />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const mount = createRoot(root);
void loadView[name]().then(
  View =>
    mount.render(
      <ErrorBoundary fallback={errorMessage} onError={handleError}>
        <Page View={View} />
      </ErrorBoundary>,
    ),
  (error: unknown) => {
    handleError(error);
    mount.render(errorMessage);
  },
);
