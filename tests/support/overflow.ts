/** Finds text that does not fit: it overflows its container or lies outside the window. */
import type { Page } from 'playwright';
import { settled } from './accessibility';

/** Calendar titles may be truncated with an ellipsis; our own text may not. */
const mayBeCut = '.one-line, .one-line *, .unseen, .unseen *, .selectable, option';

/** Returns each problem with the text it is about. */
export async function overflowIn(page: Page): Promise<readonly string[]> {
  await settled(page);
  return page.evaluate(allowed => {
    const problems = new Set<string>();
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

      if (isOutOf({ left: 0, right: innerWidth })) problems.add(`outside: ${text}`);
      let container: Element = parent;
      while (getComputedStyle(container).display === 'inline' && container.parentElement !== null) {
        container = container.parentElement;
      }
      if (isOutOf(container.getBoundingClientRect())) problems.add(`spills: ${text}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) problems.add('the page scrolls sideways');
    return [...problems];
  }, mayBeCut);
}
