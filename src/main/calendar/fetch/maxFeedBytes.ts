/** How large a feed may be. */
export const maxFeedBytes = 30 * 1024 * 1024;
