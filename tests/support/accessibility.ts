/** What keeps a window from being used by everyone: axe's findings, and a walk through it with Tab. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';

declare const window: Window & { readonly axe: typeof axe };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until all that comes and goes in `page` has arrived; what moves on for long (the ring's clock) is left alone. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const brief = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2_000);
    await Promise.allSettled(brief.map(({ finished }) => finished));
  });

/** All that axe finds in `page`: how grave, which rule, and where. */
export async function findingsIn(page: Page): Promise<readonly string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ impact, id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

export interface FocusWalk {
  /** Controls that are there and that Tab did not come to. */
  readonly missed: readonly string[];
  /** Controls that did not show that they have the focus. */
  readonly unmarked: readonly string[];
}

/** A time has a stop for its hours and one for its minutes; and the page itself is one. */
const moreStops = 12;

/** Goes through all of `page` with Tab. Radio buttons of one group count as one: arrows go from one to the next. */
export async function tabThrough(page: Page): Promise<FocusWalk> {
  const controls = await page.evaluateHandle(() => {
    const kinds = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isThere = (element: HTMLElement): boolean =>
      !element.matches(':disabled, [inert] *') && element.checkVisibility();
    const isFirst = (element: HTMLElement, index: number, all: readonly HTMLElement[]): boolean =>
      !isRadio(element) || all.findIndex(other => isRadio(other) && other.name === element.name) === index;
    const isRadio = (element: Element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === 'radio';
    /** How the element looks, and what is around it and may show the focus in its place. */
    const looks = (element: Element): string =>
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
    const there = [...document.querySelectorAll<HTMLElement>(kinds)].filter(isThere).filter(isFirst);
    const before = new Map([...document.querySelectorAll(kinds)].map(element => [element, looks(element)]));
    const reached = new Set<number>();
    const unmarked = new Set<string>();
    return {
      /** Notes what has the focus now; gives how many are still to be reached. */
      look(): number {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement) || !before.has(focused)) return there.length - reached.size;
        const group = isRadio(focused) ? focused.name : null;
        reached.add(there.findIndex(other => other === focused || (isRadio(other) && other.name === group)));
        for (const animation of document.getAnimations()) {
          if (animation instanceof CSSTransition) animation.finish();
        }
        if (looks(focused) === before.get(focused)) unmarked.add(nameOf(focused));
        return there.length - reached.size;
      },
      count: there.length,
      walk: () => ({
        missed: there.filter((_, index) => !reached.has(index)).map(nameOf),
        unmarked: [...unmarked],
      }),
    };
  });
  const most = (await controls.evaluate(({ count }) => count)) + moreStops;
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    if ((await controls.evaluate(({ look }) => look())) === 0) break;
  }
  return controls.evaluate(({ walk }) => walk());
}
