/** What of a page does not fit: words that spill out of their place, are cut off, or lie outside of the window. */
import type { Page } from 'playwright';
import { settled } from './accessibility';

/** Titles from calendars may be cut off, and end in an ellipsis then; our own words may not. */
const mayBeCut = '.one-line, .one-line *, .unseen, .unseen *, .selectable, option';

/** Each offence with the words it is about. */
export async function overflowIn(page: Page): Promise<readonly string[]> {
  await settled(page);
  return page.evaluate(allowed => {
    const offences = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.matches(allowed)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      const isOutOf = (box: { left: number; right: number }): boolean =>
        right > box.right + 1 || left < box.left - 1;

      if (isOutOf({ left: 0, right: innerWidth })) offences.add(`outside: ${text}`);
      let place: Element = parent;
      while (getComputedStyle(place).display === 'inline' && place.parentElement !== null) {
        place = place.parentElement;
      }
      if (isOutOf(place.getBoundingClientRect())) offences.add(`spills: ${text}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) offences.add('the page scrolls sideways');
    return [...offences];
  }, mayBeCut);
}
