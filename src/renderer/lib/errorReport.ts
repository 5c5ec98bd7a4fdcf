/** Reports a page's errors to main for the local log, without anything the user typed. */
import type { PageError, View } from '../../shared/contract';
import { bridge } from './bridge';

/** The limits of the request. */
const maxNameLength = 200;
const maxStackLength = 100_000;

/** Describes an error by its class and stack frames. Its message is left out because it may quote what was typed. */
export function describeError(error: unknown, view: View): PageError {
  if (!(error instanceof Error)) return { view, name: typeof error, stack: '' };
  return {
    view,
    name: error.name.slice(0, maxNameLength),
    stack: framesOf(error).join('\n').slice(0, maxStackLength),
  };
}

/** The stack without the message, which comes first and may have several lines. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const frames = start === -1 ? stack : stack.slice(start + message.length);
  return frames.split('\n').filter(line => /^\s+at .+:\d+:\d+\)?$/.test(line));
}

export function reportError(error: unknown, view: View): void {
  // A report that fails must not become an unhandled rejection, which would be reported in turn.
  bridge.reportError(describeError(error, view)).catch(() => undefined);
}

/** Reports errors outside React: in event handlers, timers and promises. */
export function reportUncaughtErrors(view: View): void {
  window.addEventListener('error', ({ error }) => {
    // Chromium's own notices, such as those of ResizeObserver, carry no error.
    if (error) reportError(error, view);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => reportError(reason, view));
}
