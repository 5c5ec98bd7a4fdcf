/**
 * How a card's page tells main its height: by `window.resizeTo`. Chromium lets no page make its window less than 100
 * pixels tall, or taller than the screen, so the page asks for that much and half of its height.
 */
const leastHeight = 100;

/** Returns the height that the page of a card asks for. */
export const askedHeightOf = (height: number): number => leastHeight + Math.ceil(height / 2);

/** Returns the height in pixels of a card whose page has asked for this one. */
export const cardHeightOf = (asked: number): number => 2 * (asked - leastHeight);
