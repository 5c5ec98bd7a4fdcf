/** Which calendars Today says something about. */
import type { FeedView } from '../../../shared/contract';

/** Returns the feeds that fail; the calendars of an account that fail in the same way as one, under its name. */
export function failingFeeds(feeds: readonly FeedView[]): readonly FeedView[] {
  const failing = feeds.filter(({ on, health }) => on && health.fault !== null);
  const sameAs = ({ account, health }: FeedView): readonly FeedView[] =>
    failing.filter(other => other.account?.id === account?.id && other.health.fault === health.fault);
  return failing.flatMap(feed => {
    const { account } = feed;
    if (account === null) return [feed];
    const same = sameAs(feed);
    if (same[0] !== feed) return [];
    return [same.length > 1 && account.user !== '' ? { ...feed, name: account.user } : feed];
  });
}
