import { describe, expect, it } from 'vitest';
import { createAccountActions } from '../../../src/main/api/accountActions';
import type { FoundAccount, SignInFault } from '../../../src/main/calendar';
import { accountCalendarOf } from '../../../src/main/calendar/addresses';
import type { FeedFault } from '../../../src/shared/domain/calendar/feed';
import { fail, ok, type Result } from '../../../src/shared/domain/common/result';
import type { Feed } from '../../../src/shared/domain/settings/settings';
import { createCatalogue } from '../../../src/shared/i18n/catalogue';

const form = { address: 'cloud.example.org', user: 'ana', password: 'one' };

const calendarAt = (name: string, color: string | null = null) => ({
  url: new URL(`https://cloud.example.org/dav/${name}/`),
  name,
  color,
});

const account = (password: string, ...names: readonly string[]): FoundAccount => ({
  credentials: { user: 'ana', password },
  calendars: names.map(name => calendarAt(name)),
  addresses: ['ana@example.org'],
});

/** Actions on one account, whose server accepts any password but “wrong”. */
function setUp(problems: Readonly<Record<string, FeedFault>> = {}) {
  let feeds: readonly Feed[] = [];
  const names = ['work', 'home', 'holidays'];
  const searched: string[] = [];
  const meeting = { title: 'Planning', start: 1, end: 2 };
  const actions = createAccountActions(
    {
      clock: { now: () => 5 },
      t: createCatalogue().t,
      settings: { read: () => ({ feeds }) },
      calendar: {
        async test({ name }) {
          const problem = problems[name];
          return problem === undefined ? ok({ events: 3, today: [meeting] }) : fail(problem);
        },
      },
      accounts: {
        async find({ address, password }): Promise<Result<FoundAccount, SignInFault>> {
          searched.push(address);
          return password === 'wrong' ? fail('wrong-password') : ok(account(password, ...names));
        },
        isAccountAddress: async () => false,
      },
    },
    async make => {
      feeds = make(feeds);
    },
  );

  /** Signs in and chooses calendars by name. */
  async function add(...chosen: readonly string[]) {
    const offer = await actions.signIn(form);
    if (!offer.ok) throw new Error(offer.problem);
    const { id, calendars } = offer.value;
    return actions.chooseCalendars(
      id,
      calendars.filter(({ name }) => chosen.includes(name)).map(calendar => calendar.id),
    );
  }

  return {
    actions,
    add,
    searched,
    feeds: () => feeds,
    names: () => feeds.map(({ name }) => name),
  };
}

describe('calendars that are chosen', () => {
  it('become feeds of one account, with the user’s addresses', async () => {
    const { add, feeds } = setUp();

    await add('work', 'home');

    expect(feeds()).toMatchObject([
      { name: 'work', addresses: ['ana@example.org'], on: true, since: 5 },
      { name: 'home', addresses: ['ana@example.org'], on: true, since: 5 },
    ]);
    expect(new Set(feeds().map(feed => feed.account)).size).toBe(1);
    expect(accountCalendarOf(feeds()[0]?.source ?? '')).toEqual({
      url: calendarAt('work').url,
      credentials: { user: 'ana', password: 'one' },
    });
  });

  it('show what was found in all of them, a meeting in both of them once', async () => {
    const { add } = setUp();

    expect(await add('work', 'home')).toMatchObject({
      ok: true,
      value: { events: 6, today: [{ title: 'Planning', start: 1, end: 2 }] },
    });
  });

  it('are added if one of them can be read', async () => {
    const { add, names } = setUp({ home: 'server' });

    expect(await add('work', 'home')).toMatchObject({ ok: true });
    expect(names()).toEqual(['work', 'home']);
  });

  it('are not added if none of them can be read', async () => {
    const { add, names } = setUp({ work: 'timeout', home: 'timeout' });

    expect(await add('work', 'home')).toEqual({
      ok: false,
      problem: 'The server took too long to answer. Try again in a few minutes.',
    });
    expect(names()).toEqual([]);
  });

  it('cannot be none', async () => {
    const { add } = setUp();

    expect(await add()).toEqual({ ok: false, problem: 'Choose at least one calendar.' });
  });

  it('cannot be chosen twice from one offer', async () => {
    const { actions, add } = setUp();
    const offer = await actions.signIn(form);
    await add('work');

    expect(await actions.chooseCalendars(offer.ok ? offer.value.id : '', [])).toMatchObject({ ok: false });
  });
});

describe('an offer', () => {
  it('has names and colours, but neither addresses nor the password', async () => {
    const { actions } = setUp();

    const offer = await actions.signIn(form);

    expect(JSON.stringify(offer)).not.toMatch(/one|dav|https/);
    expect(offer).toMatchObject({
      ok: true,
      value: { user: 'ana', calendars: [{ name: 'work', color: null, chosen: true }, {}, {}] },
    });
  });

  it('of a known account has those chosen that are followed', async () => {
    const { actions, add, feeds } = setUp();
    await add('home');

    for (const offer of [await actions.signIn(form), await actions.openAccount(feeds()[0]?.account ?? '')]) {
      expect(offer).toMatchObject({
        ok: true,
        value: { calendars: [{ chosen: false }, { name: 'home', chosen: true }, { chosen: false }] },
      });
    }
  });

  it.each<[SignInFault, string]>([
    ['wrong-password', 'The server doesn’t accept this name or password.'],
    ['no-calendars', 'This account has no calendars with events.'],
    [
      { elsewhere: 'dav.hoster.example' },
      'These calendars are at dav.hoster.example. If you trust that server, enter it as the address.',
    ],
  ])('is not made if the search ends with %j, which is said in words', async (fault, sentence) => {
    const actions = createAccountActions(
      {
        clock: { now: () => 5 },
        t: createCatalogue().t,
        settings: { read: () => ({ feeds: [] }) },
        calendar: { test: async () => fail('server') },
        accounts: { find: async () => fail(fault), isAccountAddress: async () => false },
      },
      async () => undefined,
    );

    expect(await actions.signIn(form)).toEqual({ ok: false, problem: sentence });
  });
});

describe('another choice', () => {
  it('keeps the feeds that are still chosen, adds and removes the others', async () => {
    const { add, feeds, names } = setUp();
    await add('work', 'home');
    const [work] = feeds();

    await add('work', 'holidays');

    expect(names()).toEqual(['work', 'holidays']);
    expect(feeds()[0]).toEqual(work);
  });
});

describe('a new password', () => {
  it('replaces the old one in all calendars of the account', async () => {
    const { actions, add, feeds, searched } = setUp();
    await add('work', 'home');

    expect(await actions.changePassword(feeds()[0]?.account ?? '', 'two')).toEqual(ok(null));

    expect(feeds().map(({ source }) => accountCalendarOf(source)?.credentials.password)).toEqual([
      'two',
      'two',
    ]);
    expect(searched.at(-1)).toBe('https://cloud.example.org/dav/work/');
  });

  it('that the server refuses changes nothing', async () => {
    const { actions, add, feeds } = setUp();
    await add('work');

    expect(await actions.changePassword(feeds()[0]?.account ?? '', 'wrong')).toMatchObject({ ok: false });
    expect(accountCalendarOf(feeds()[0]?.source ?? '')?.credentials.password).toBe('one');
  });
});

describe('an account that is removed', () => {
  it('takes its calendars with it', async () => {
    const { actions, add, feeds } = setUp();
    await add('work', 'home');

    actions.removeAccount(feeds()[0]?.account ?? '');

    expect(feeds()).toEqual([]);
  });
});
