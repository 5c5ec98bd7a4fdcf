/** Accessibility checks for a window: axe, and keyboard navigation with Tab. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';

declare const window: Window & { readonly axe: typeof axe };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until the short animations in `page` have finished. Long ones, such as the ring's countdown, are ignored. */
export const animationsFinished = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const short = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2_000);
    await Promise.allSettled(short.map(({ finished }) => finished));
  });

/** Those of axe's rules whose outcome depends on colours, in its category of that name. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Returns the violations that axe finds in `page`: severity, rule, and element.
 *
 * @param rules which to check, instead of all
 */
export async function violationsIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await animationsFinished(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async rules => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: [...rules] }),
    });
    return violations.flatMap(({ impact, id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target.join(' ')}: ${failureSummary}`),
    );
  }, rules);
}

export interface FocusWalk {
  /** Visible controls that Tab did not reach. */
  readonly missed: readonly string[];
  /** Controls whose focus was not visible. */
  readonly unmarked: readonly string[];
}

/** Extra Tab stops: a time input has one for hours and one for minutes, and the page itself is one. */
const extraStops = 12;

/** Walks through `page` with Tab. A group of radio buttons counts as one, because arrow keys move within it. */
export async function tabThrough(page: Page): Promise<FocusWalk> {
  const controls = await page.evaluateHandle(() => {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isUsable = (element: HTMLElement): boolean =>
      !element.matches(':disabled, [inert] *') && element.checkVisibility();
    const isFirst = (element: HTMLElement, index: number, all: readonly HTMLElement[]): boolean =>
      !isRadio(element) || all.findIndex(other => isRadio(other) && other.name === element.name) === index;
    const isRadio = (element: Element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === 'radio';
    /** The style of the element, and of those around it that may show the focus instead. */
    const styleOf = (element: Element): string =>
      [element, element.parentElement, element.nextElementSibling]
        .filter(near => near !== null)
        .map(near => {
          const { outline, boxShadow, border, backgroundColor } = getComputedStyle(near);
          return [outline, boxShadow, border, backgroundColor].join();
        })
        .join();
    const nameOf = (element: HTMLElement): string =>
      element.ariaLabel ??
      (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null) ??
      element.textContent ??
      '';

    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const expected = [...document.querySelectorAll<HTMLElement>(selector)].filter(isUsable).filter(isFirst);
    const before = new Map(
      [...document.querySelectorAll(selector)].map(element => [element, styleOf(element)]),
    );
    const reached = new Set<number>();
    const unmarked = new Set<string>();
    function visit({ target: focused }: FocusEvent): void {
      if (!(focused instanceof HTMLElement) || !before.has(focused)) return;
      const group = isRadio(focused) ? focused.name : null;
      reached.add(expected.findIndex(other => other === focused || (isRadio(other) && other.name === group)));
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
      if (styleOf(focused) === before.get(focused)) unmarked.add(nameOf(focused));
    }
    document.addEventListener('focusin', visit);
    return {
      left: () => expected.length - reached.size,
      end() {
        document.removeEventListener('focusin', visit);
        return {
          missed: expected.filter((_, index) => !reached.has(index)).map(nameOf),
          unmarked: [...unmarked],
        };
      },
    };
  });
  const left = () => controls.evaluate(({ left }) => left());
  let budget = (await left()) + extraStops;
  while (budget > 0) {
    const stops = Math.min(budget, await left());
    if (stops === 0) break;
    for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab');
    budget -= stops;
  }
  return controls.evaluate(({ end }) => end());
}
