/** Known video call services, and how the addresses of their rooms look. */

export interface JoinService {
  readonly name: string;
  /** Domains with their subdomains; `*.` leaves out the domain itself. */
  readonly hosts: readonly string[];
  /** Matches path and query of a room, but not of a product page. Absent if every page is a room. */
  readonly path?: RegExp;
  /** A registration or a stream, which counts only if an event has no room. */
  readonly lastResort?: true;
}

/** Any page but the start page. */
const anyPage = /^\/[^?]/;
/** Any page but those that every product has. */
const anyRoom =
  /^\/(?!(?:about|academy|account|apps?|blog|careers|company|contact|customers|docs|download|downloads|faq|features|help|home|information|integrations|jobs|legal|login|news|pricing|privacy|products?|register|resources|security|sign-?in|sign-?up|solutions|static|support|terms|test|user|use-cases)(?:[/?.]|$))[^/?]/i;

/** Zoho's data centres. */
const zoho = ['com', 'eu', 'in', 'com.au', 'jp', 'sa', 'com.cn', 'uk', 'ae'];
const zohoCanada = 'zohocloud.ca';
const atZoho = (product: string): readonly string[] => [
  ...zoho.map(domain => `${product}.zoho.${domain}`),
  `${product}.${zohoCanada}`,
];

export const joinServices: readonly JoinService[] = [
  {
    name: 'Zoom',
    hosts: ['zoom.us', 'zoom.com', 'zoom.com.cn', 'zoom.de', 'zoomgov.com', 'zoom-x.de', 'zhumu.com'],
    path: /^\/(?:(?:[jsw]|my|wc|join|launch\/jc|webinar|ejl|eo|ev)\/(?!(?:.*\/)?ics(?:[/?]|$)|register\/)[^/?]|join\/?\?(?:.*&)?confno=)/i,
  },
  { name: 'Zoom', hosts: ['*.zm.page'] },
  { name: 'Zoom', hosts: ['reclaim.ai'], path: /^\/z\/./ },
  {
    name: 'Google Meet',
    hosts: ['meet.google.com'],
    path: /^\/(?:_meet\/)?(?:lookup\/.|stream\/.|[a-z]{3,4}-[a-z]{4}-[a-z]{3,4}(?![a-z0-9-])|[a-z]{10}(?![a-z0-9-])(?<!getstarted))/i,
  },
  { name: 'Google Meet', hosts: ['g.co'], path: /^\/meet\/./ },
  {
    name: 'Google Hangouts',
    hosts: ['hangouts.google.com', 'plus.google.com'],
    path: /^\/(?:hangouts\/_|call|group|start)\/./,
  },
  { name: 'Google Duo', hosts: ['duo.app.goo.gl', 'duo.google.com'], path: anyPage },
  {
    name: 'Microsoft Teams',
    hosts: [
      'teams.microsoft.com',
      'teams.microsoft.us',
      'teams.cloud.microsoft',
      'teams.microsoftonline.cn',
      'teams.live.com',
      'teams.microsoft.com.mcas.ms',
    ],
    path: /^\/(?:(?:v2\/|_)?l\/meetup-join\/.|meet\/.|(?:v2|light-meetings|dl\/launcher)\/.*(?:meetup-join|\bmeet\b)|light-meetings\/launch\b|event\/.|pre-join-calling\/.)/i,
  },
  { name: 'Skype', hosts: ['join.skype.com', 'meet.lync.com', 'join.lync.com'], path: anyPage },
  {
    name: 'Webex',
    hosts: ['webex.com', 'webex.com.cn'],
    path: /^\/(?:(?:[^/?]+\/)*[a-z]\.php\?(?:.*&)?(?:MTID|d)=|(?:[^/?]+\/)?(?:meet|join|[mj])\/[^/?]|(?:wbxmjs|webappng)\/.*\/(?:meeting|webinar)\/.)/i,
  },
  {
    name: 'GoTo',
    hosts: ['meet.goto.com', 'app.goto.com', 'gotomeet.me', 'gotomeet.at', 'gotomeet.com'],
    path: anyRoom,
  },
  {
    name: 'GoTo',
    hosts: ['gotomeeting.com', 'gotowebinar.com', 'gototraining.com'],
    path: /^\/(?:[a-z]{2}\/)?(?:(?:meeting\/)?join|meeting|s)\/.|[?&]meetingId=/i,
  },
  { name: 'Whereby', hosts: ['whereby.com', 'appear.in'], path: anyRoom },
  {
    name: 'Jitsi',
    hosts: [
      'meet.jit.si',
      'moderated.jitsi.net',
      'meet.jitsi.net',
      '8x8.vc',
      'meetings.8x8.com',
      'jitsi.member.fsf.org',
      'meet.ffmuc.net',
      'framatalk.org',
      'fairmeeting.net',
      'kmeet.infomaniak.com',
      'talk.brave.com',
      'webconf.numerique.gouv.fr',
      'rendez-vous.renater.fr',
    ],
    path: /^\/(?!(?:[^/?]+\/)*static\/)[^/?]/,
  },
  { name: 'Slack', hosts: ['slack.com'], path: /^\/(?:[^/?]+\/)*huddle(?:s?\/.|$)/ },
  { name: 'Discord', hosts: ['discord.gg'], path: anyPage },
  { name: 'Discord', hosts: ['discord.com', 'discordapp.com'], path: /^\/(?:invite|channels|events)\/./ },
  {
    name: 'Amazon Chime',
    hosts: ['chime.aws'],
    path: /^\/(?!dialinnumbers|download)(?:meetings\/.|[a-z0-9-]{4,})/i,
  },
  {
    name: 'RingCentral',
    hosts: [
      'v.ringcentral.com',
      'meetings.ringcentral.com',
      'video.ringcentral.com',
      'webinar.ringcentral.com',
      'video.unifyoffice.com',
      'video.cloudoffice.avaya.com',
      'video.rainbowoffice.com',
      'meetings.officeathand.att.com',
      'meetings.businessconnect.telus.com',
      'meetings.btcloudphone.bt.com',
    ],
    path: /^\/(?!teleconference)[^/?]/,
  },
  { name: 'RingCentral', hosts: ['events.ringcentral.com', 'hopin.com', 'hopin.to'], path: /^\/events\/./ },
  { name: 'BlueJeans', hosts: ['bluejeans.com'], path: /^\/(?:(?!111(?:\D|$))\d|a2m\/|meet|webrtc)/ },
  { name: 'Around', hosts: ['around.co'], path: anyRoom },
  { name: 'Gather', hosts: ['gather.town'], path: /^\/(?:app|i|events)\/./ },
  { name: 'Zoho', hosts: [...atZoho('meeting'), ...atZoho('meet')], path: /^\/(?!.*recordingId=)[^?]/i },
  { name: 'Zoho', hosts: atZoho('cliq'), path: /^\/(?:.*\/)?meetings\/./ },
  {
    name: 'Lifesize',
    hosts: ['call.lifesizecloud.com', 'call.lifesize.com', 'guest.lifesize.com'],
    path: anyPage,
  },
  { name: 'Pexip', hosts: ['pexip.me'], path: anyPage },
  { name: 'StarLeaf', hosts: ['meet.starleaf.com'], path: anyPage },
  { name: 'Vonage', hosts: ['meetings.vonage.com'], path: anyPage },
  { name: 'Dialpad', hosts: ['meetings.dialpad.com', 'uberconference.com'], path: anyRoom },
  { name: 'TeamViewer', hosts: ['go.teamviewer.com', 'go.blizz.com'], path: anyPage },
  { name: 'Join.me', hosts: ['join.me'], path: anyRoom },
  { name: 'VSee', hosts: ['vsee.com', 'vsee.me'], path: anyRoom },
  { name: 'Livestorm', hosts: ['app.livestorm.co', 'app.livestorm.com'], path: anyPage },
  { name: 'Demio', hosts: ['event.demio.com', 'my.demio.com'], path: anyPage },
  { name: 'Butter', hosts: ['app.butter.us'], path: anyPage },
  { name: 'Tuple', hosts: ['tuple.app'], path: /^\/c\/./ },
  { name: 'Pop', hosts: ['pop.com'], path: /^\/j\/./ },
  { name: 'Chorus', hosts: ['go.chorus.ai'], path: anyPage },
  { name: 'Gong', hosts: ['join.gong.io'], path: anyPage },
  { name: 'Livekit', hosts: ['livekit.io'], path: /^\/rooms\/./ },
  { name: 'Element', hosts: ['call.element.io'], path: anyPage },
  { name: 'Kumospace', hosts: ['kumospace.com'], path: anyRoom },
  { name: 'Facebook', hosts: ['workplace.com', 'messenger.com'], path: /^\/(?:groupcall|meet)\/./ },
  { name: 'Facebook', hosts: ['m.me'], path: /^\/j\/./ },
  { name: 'WhatsApp', hosts: ['call.whatsapp.com'], path: anyPage },
  { name: 'Signal', hosts: ['signal.link'], path: /^\/call\b/ },
  { name: 'Telegram', hosts: ['t.me'], path: /^\/call\/./ },
  { name: 'LINE', hosts: ['line.me'], path: /^\/R\/meeting\/./i },
  { name: 'FaceTime', hosts: ['facetime.apple.com'], path: /^\/join/ },
  { name: 'Lark', hosts: ['larksuite.com', 'feishu.cn', 'larkoffice.com'], path: /^\/j\/./ },
  { name: 'Lark', hosts: ['meetings.larksuite.com', 'meetings.feishu.cn'], path: /^\/s\/./ },
  {
    name: 'Tencent Meeting',
    hosts: ['meeting.tencent.com', 'voovmeeting.com'],
    path: /^\/(?:d[mw]|[lpsw])\/./,
  },
  { name: 'WeCom', hosts: ['work.weixin.qq.com'], path: /^\/webapp\/tm\/./ },
  { name: 'DingTalk', hosts: ['dingtalk.com'], path: /^\/(?:videomeeting|meeting|j)\/./ },
  { name: 'Huawei', hosts: ['meeting.huaweicloud.com', 'welink.huaweicloud.com'], path: /^\/j\/./ },
  { name: 'Yandex Telemost', hosts: ['telemost.yandex.ru', 'telemost.yandex.com'], path: /^\/j\/./ },
  { name: 'Yandex Telemost', hosts: ['telemost.360.yandex.ru'], path: /^\/j\/./ },
  { name: 'SberJazz', hosts: ['jazz.sber.ru', 'jazz.sberbank.ru', 'salutejazz.ru'], path: anyRoom },
  { name: 'VK', hosts: ['vk.com', 'vk.ru'], path: /^\/call\/join\/./ },
  { name: 'VK', hosts: ['calls.mail.ru', 'calls.vk.com'], path: anyPage },
  { name: 'Kontur Talk', hosts: ['*.ktalk.ru', '*.talk.kontur.ru'], path: anyRoom },
  { name: 'MTS Link', hosts: ['*.mts-link.ru', 'events.webinar.ru'], path: anyRoom },
  { name: 'Dion', hosts: ['dion.vc'], path: /^\/event\/./ },
  { name: 'JioMeet', hosts: ['jiomeet.jio.com', 'jiomeetpro.jio.com'], path: anyRoom },
  { name: 'Proton Meet', hosts: ['meet.proton.me'], path: anyPage },
  { name: 'Jam', hosts: ['jam.systems'], path: anyPage },
  { name: 'Blackboard', hosts: ['bbcollab.com'], path: /^\/(?!recording)[^/?]/ },
  { name: 'CoScreen', hosts: ['join.coscreen.co'], path: anyPage },
  { name: 'Vowel', hosts: ['vowel.com'], path: /^\/g\/./ },
  { name: 'oVice', hosts: ['*.ovice.in', '*.ovice.com'] },
  { name: 'Luma', hosts: ['lu.ma', 'luma.com'], path: /^\/join\/./ },
  { name: 'Preply', hosts: ['preply.com'], path: /^\/(?:.*\/)?(?:t-room|classroom|room)\/./ },
  { name: 'UserZoom', hosts: ['go.userzoom.com'], path: /^\/participate\/./ },
  { name: 'Venue', hosts: ['app.venue.live'], path: /^\/app\/./ },
  { name: 'Teemyco', hosts: ['app.teemyco.com'], path: /^\/room\/./ },
  { name: 'Demodesk', hosts: ['demodesk.com'], path: anyRoom },
  { name: 'Pumble', hosts: ['meet.pumble.com'], path: anyPage },
  { name: 'Suit Conference', hosts: ['conference.istesuit.com'], path: anyPage },
  { name: 'Doxy.me', hosts: ['doxy.me'], path: anyRoom },
  { name: 'Cal Video', hosts: ['cal.com'], path: /^\/video\/./ },
  {
    name: 'Calendly',
    hosts: ['calendly.com'],
    path: /^\/events\/[^/?]+\/(?:google_meet|zoom|microsoft|webex|goto)/,
  },
  { name: 'Meetecho', hosts: ['conf.meetecho.com', 'meetecho.ietf.org'], path: anyPage },
  {
    name: 'StreamYard',
    hosts: ['streamyard.com'],
    path: /^\/(?:guest\/[a-z0-9]|(?=[a-z]*\d)[a-z0-9]{8,13}(?:[/?]|$))/i,
  },
  { name: 'Riverside', hosts: ['riverside.fm', 'riverside.com'], path: /^\/studio\/./ },
  { name: 'Daily', hosts: ['*.daily.co'], path: anyRoom },
  {
    name: 'Adobe Connect',
    hosts: ['*.adobeconnect.com'],
    path: /^\/(?!(?:admin|common|system)(?:[/?]|$))[^/?]/,
  },
  { name: 'OpenTalk', hosts: ['opentalk.eu', 'opentalk.com'], path: /^\/(?:room|invite)\/./ },
  { name: 'La Suite', hosts: ['visio.numerique.gouv.fr'], path: /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}/ },
  { name: 'Airmeet', hosts: ['airmeet.com'], path: /^\/(?:e|event)\/./ },
  { name: 'Remo', hosts: ['live.remo.co'], path: anyPage },
  { name: 'SpatialChat', hosts: ['spatial.chat'], path: /^\/s\/./ },
  { name: 'Avaya', hosts: ['spaces.avayacloud.com'], path: /^\/spaces\/./ },
  { name: 'ClickMeeting', hosts: ['*.clickmeeting.com'], path: anyRoom },
  { name: 'Mikogo', hosts: ['join.mikogo.com'], path: anyPage },
  { name: 'Digital Samba', hosts: ['*.digitalsamba.com'], path: anyRoom },
  { name: 'MiroTalk', hosts: ['mirotalk.com'], path: /^\/join\b/ },
  { name: 'Talky', hosts: ['talky.io'], path: anyRoom },
  { name: 'Roam', hosts: ['ro.am'], path: anyRoom },
  {
    name: 'Zoom',
    hosts: ['zoom.us', 'zoom.com', 'zoomgov.com'],
    path: /^\/(?:meeting|webinar)\/register\/./,
    lastResort: true,
  },
  { name: 'Microsoft Teams', hosts: ['teams.microsoft.com'], path: /^\/registration\/./, lastResort: true },
  { name: 'Webex', hosts: ['webex.com'], path: /^\/weblink\/register\/./, lastResort: true },
  {
    name: 'GoTo',
    hosts: ['gotomeeting.com', 'gotowebinar.com', 'gototraining.com'],
    path: /^\/(?:register|r)\/./,
    lastResort: true,
  },
  {
    name: 'YouTube',
    hosts: ['youtube.com'],
    path: /^\/(?:live\/.|watch\?|embed\/live_stream\b|[^?]+\/live(?:[/?]|$))/,
    lastResort: true,
  },
  { name: 'YouTube', hosts: ['youtu.be'], path: anyPage, lastResort: true },
  { name: 'Vimeo', hosts: ['vimeo.com'], path: /^\/(?:event|showcase)\/\d/, lastResort: true },
  { name: 'Vimeo', hosts: ['venues.vimeo.com'], path: anyPage, lastResort: true },
];

/** Software that people run on hosts of their own, recognized by names and paths that nothing else has. */
export const ownServers: readonly { readonly name: string; readonly host: RegExp; readonly path: RegExp }[] =
  [
    {
      name: 'Skype for Business',
      host: /^(?:meet|join|lync|sfb)\d?\./,
      path: /^\/(?:[\w.-]+\/){0,3}meet\/[\w.-]|^\/(?:[\w.-]+\/){1,2}(?=\d*[A-Z])[A-Z0-9]{8}(?:[/?]|$)/,
    },
    {
      name: 'BigBlueButton',
      host: /./,
      path: /^\/(?:[\w-]+\/)?(?:b|gl|rooms)\/(?:[a-z0-9]{3}-){2,3}[a-z0-9]{3}(?:[/?]|$)|^\/bigbluebutton\/api\/join\?/,
    },
    { name: 'Nextcloud Talk', host: /./, path: /^\/(?:[\w-]+\/)?index\.php\/call\/[a-z0-9]/i },
    {
      name: 'Nextcloud Talk',
      host: /(?:^|[.-])(?:next)?cloud[.-]|^(?:nc|talk)\./,
      path: /^\/(?:[\w-]+\/)?call\/[a-z0-9]/i,
    },
    { name: 'Jitsi', host: /(?:^|[.-])jitsi[.-]/, path: /^\/(?!(?:[^/?]+\/)*static\/)[^/?]/ },
    { name: 'OpenTalk', host: /./, path: /^\/(?:room|invite)\/[0-9a-f]{8}-[0-9a-f]{4}-/ },
    { name: 'Element', host: /^call\./, path: /^\/room\b/ },
  ];
