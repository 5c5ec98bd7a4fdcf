import { describe, expect, it } from 'vitest';
import { copiedAddress } from '../../../../src/main/calendar/addresses/copiedAddress';
import { mendSource } from '../../../../src/main/calendar/addresses/webPage';

const id = Buffer.from('ana@example.org').toString('base64url');
const publicGoogle = 'https://calendar.google.com/calendar/ical/ana%40example.org/public/basic.ics';
const webcal = 'webcal://cal.example.org/work.ics?key=5e1f';
const outlookCom = 'https://outlook.live.com/owa/calendar/00000000/5e1f/cid-27D6/';
const outlook = 'https://outlook.office365.com/owa/calendar/5e1f@example.org/abc/';

describe('the address of a page that shows a calendar', () => {
  it.each([
    ['https://calendar.google.com/calendar/embed?src=ana%40example.org&ctz=Europe%2FBerlin', publicGoogle],
    [`https://calendar.google.com/calendar/u/0?cid=${id}`, publicGoogle],
    [`https://calendar.google.com/calendar/u/0/r?cid=${id}`, publicGoogle],
    [`https://calendar.google.com/calendar/u/0/r/settings/calendar/${id}`, publicGoogle],
    [`${outlook}calendar.html`, `${outlook}calendar.ics`],
    [`${outlook}calendar.html`.replace('https', 'webcal'), `${outlook}calendar.ics`],
    [`${outlookCom}index.html`, `${outlookCom}calendar.ics`],
    [`${outlook}reachcalendar.html#x`, `${outlook}reachcalendar.ics`],
    [
      'https://cloud.example.org/index.php/apps/calendar/p/Ab3dEf/dayGridMonth/now',
      'https://cloud.example.org/remote.php/dav/public-calendars/Ab3dEf?export',
    ],
    [
      'https://example.org/cloud/apps/calendar/embed/Ab3dEf-Gh1',
      'https://example.org/cloud/remote.php/dav/public-calendars/Ab3dEf?export',
    ],
    ['https://google.com/calendar/embed?src=ana%40example.org', publicGoogle],
    ['https://calendar.google.com/calendar/render?cid=ana%40example.org', publicGoogle],
    [`https://www.google.com/calendar/render?cid=${encodeURIComponent(webcal)}`, webcal],
    [`https://calendar.google.com/calendar/u/0/r?cid=${encodeURIComponent(webcal)}`, webcal],
    [`https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(webcal)}&name=Work`, webcal],
  ])('%s becomes that of the calendar', (page, source) =>
    expect(mendSource(page)).toMatchObject({ ok: true, value: { source } }),
  );

  it.each([
    ['https://calendar.google.com/calendar/u/0/r', 'google-page'],
    ['https://calendar.google.com/calendar/u/0/r/week/2026/3/2', 'google-page'],
    ['https://calendar.google.com/calendar/u/0?cid=%00', 'google-page'],
    ['https://calendar.app.google/abc', 'google-page'],
    ['https://outlook.live.com/calendar/0/view/month', 'outlook-page'],
    ['https://outlook.cloud.microsoft/calendar/view/week', 'outlook-page'],
    ['https://www.icloud.com/calendar/', 'icloud-page'],
    ['https://cloud.example.org/apps/calendar/timeGridWeek/now', 'nextcloud-page'],
  ])('%s is named as a page', (page, problem) => expect(mendSource(page)).toEqual({ ok: false, problem }));

  it.each([
    'https://calendar.google.com/calendar/ical/ana%40example.org/private-5e1f/basic.ics',
    `${outlook}calendar.ics`,
    'webcal://p12-caldav.icloud.com/published/2/abc',
    'https://cloud.example.org/remote.php/dav/public-calendars/Ab3dEf?export',
    'https://www.google.com/search?q=calendar',
    '/home/ana/apps/calendar/p/work.ics',
    'sample',
  ])('%s is left as it is', source =>
    expect(mendSource(source)).toEqual({ ok: true, value: { source, page: null } }),
  );
});

describe('a copied text', () => {
  it.each([
    'webcal://p12-caldav.icloud.com/published/2/abc',
    ' https://calendar.google.com/calendar/ical/ana%40example.org/private-5e1f/basic.ics\n',
    'https://cloud.example.org/remote.php/dav/public-calendars/Ab3dEf?export',
    `${outlook}calendar.html`,
    'caldavs://cloud.example.org/',
    'https://cloud.example.org/remote.php/dav/calendars/ana/work/',
    'https://caldav.icloud.com',
  ])('%j is a calendar’s address', text => expect(copiedAddress(text)).toBe(text.trim()));

  it.each([
    'https://example.org/',
    'https://calendar.google.com/calendar/u/0/r',
    'See https://example.org/work.ics',
    '/home/ana/work.ics',
    'work.ics',
    'hunter2',
    '',
    `https://example.org/${'a'.repeat(3_000)}.ics`,
  ])('%j is none, or not certainly one', text => expect(copiedAddress(text)).toBeNull());
});
