import { describe, expect, it } from 'vitest';
import { linksInText } from '../../../../src/main/calendar/parse/linksInText';

const zoom = 'https://zoom.us/j/123';

describe('a link in running text', () => {
  it.each([
    ['a full stop', `Join ${zoom}.`],
    ['several marks', `Really ${zoom}?!…`],
    ['brackets', `(${zoom})`],
    ['brackets and a full stop', `[see ${zoom}].`],
    ['brackets and a word', `(${zoom})and [${zoom}](x)`],
    ['an opening bracket', `${zoom}(Passcode: 1)`],
    ['angle brackets', `Join<${zoom}>`],
    ['straight quotes', `"${zoom}", '${zoom}', \`${zoom}\``],
    ['curly quotes', `“${zoom}” ‘${zoom}’ „${zoom}“`],
    ['guillemets', `«${zoom}» ‹${zoom}›`],
    ['dashes', `${zoom}—now, ${zoom}–later`],
    ['an ellipsis', `${zoom}…`],
    ['a bullet', `${zoom}•${zoom}·`],
    ['an emoji', `${zoom}👋`],
    ['a zero-width space', `${zoom}\u200Bhello`],
    ['a non-breaking space', `${zoom}\u00A0hello`],
    ['a direction mark', `${zoom}\u200F.`],
    ['CJK punctuation', `链接：${zoom}，密码 1。${zoom}。${zoom}、`],
    ['CJK brackets', `「${zoom}」（${zoom}）【${zoom}】《${zoom}》`],
    ['full-width letters', `${zoom}Ａ`],
    ['Chinese', `点击${zoom}加入会议`],
    ['Japanese', `${zoom}をクリック ${zoom}へ`],
    ['Korean', `${zoom}에서 만나요`],
    ['Thai', `${zoom}ครับ`],
    ['an Arabic comma', `${zoom}، ${zoom}؟`],
    ['a danda', `${zoom}।`],
    ['a Markdown label', `[${zoom}](${zoom})`],
    ['a Markdown link', `[Join](${zoom})!`],
    ['Markdown marks', `*${zoom}* _${zoom}_ **${zoom}** ~${zoom}~`],
    ['a table', `|${zoom}|`],
    ['an HTML tag', `<a href="${zoom}">${zoom}</a>`],
    ['escaped HTML', `&lt;a href=&quot;${zoom}&quot;&gt;${zoom}&lt;/a&gt;`],
    ['an entity', `${zoom}&nbsp;&nbsp;hello ${zoom}&#160;`],
    ['an escaped line end', `${zoom}\\nMeeting ID`],
  ])('ends before %s', (_, text) => {
    expect(new Set(linksInText(text))).toEqual(new Set([zoom]));
  });

  it.each([
    'https://us02web.zoom.us/j/1?pwd=a_b~c!d*e_',
    'https://facetime.apple.com/join#v=1&p=Abc&k=D-f_',
    'https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_x@thread.v2/0',
    'https://meet.example.org/Room(1)',
    'https://meet.jit.si/Müllers-Küche',
    'https://meet.jit.si/Планёрка',
    'https://meet.jit.si/会议室',
    'https://acme.zm.page',
    'http://zoom.us/j/1',
    'HTTPS://Zoom.us/j/1',
    'discord://discord.com/channels/1/2',
    'zoommtg://zoom.us/join?confno=1',
  ])('keeps its own characters: %s', link => {
    expect(linksInText(`Join ${link} now`)).toEqual([link]);
  });

  it.each([
    'https://zoom.us/j/1?pwd=a&amp;uname=b',
    'https://zoom.us/j/1?pwd=a&AMP;uname=b',
    'https://zoom.us/j/1?pwd=a&#38;uname=b',
    'https://zoom.us/j/1?pwd=a&#x26;uname=b',
    'https://zoom.us/j/1?pwd=a&amp;amp;uname=b',
    'https&#58;//zoom.us/j/1?pwd&#61;a&amp;uname&equals;b',
    'https&colon;&sol;&sol;zoom.us/j/1&quest;pwd=a&amp;uname=b',
  ])('has its entities replaced: %s', text => {
    expect(linksInText(text)).toEqual(['https://zoom.us/j/1?pwd=a&uname=b']);
  });

  it.each(['&#0;', '&#x110000;', '&#9999999;', '&unknown;', '&'])('survives %s', entity => {
    expect(linksInText(`${entity} ${zoom}`)).toEqual([zoom]);
  });

  it('is not looked for in other schemes', () => {
    expect(linksInText('javascript:alert(1) file:///etc/passwd tel:+49 ftp://zoom.us/j/1')).toEqual([]);
  });

  it('is left out if it is absurdly long', () => {
    expect(linksInText(`https://zoom.us/j/${'1'.repeat(5_000)} ${zoom}`)).toEqual([zoom]);
  });
});
