/** Known video call services. */

export interface JoinService {
  readonly name: string;
  /** Domains; subdomains are included. */
  readonly hosts: readonly string[];
  /** Matches path and query of a meeting room, but not of a product page. Absent if every page is a room. */
  readonly path?: RegExp;
}

export const joinServices: readonly JoinService[] = [
  {
    name: 'Zoom',
    hosts: ['zoom.us', 'zoom.com', 'zoomgov.com', 'zoom.com.cn'],
    path: /^\/(?:[jsw]|my|wc|meeting|webinar)\/./,
  },
  {
    name: 'Google Meet',
    hosts: ['meet.google.com'],
    path: /^\/(?:lookup\/.|[a-z]{3,4}-?[a-z]{4}-?[a-z]{3,4}|[a-z0-9-]{6,})/i,
  },
  { name: 'Google Hangouts', hosts: ['hangouts.google.com'], path: /^\/(?:hangouts\/_|call|start)\/./ },
  {
    name: 'Microsoft Teams',
    hosts: ['teams.microsoft.com', 'teams.microsoft.us', 'teams.cloud.microsoft'],
    path: /^\/(?:l\/meetup-join|l\/meeting|meet|v2\/.*meetup-join|dl\/launcher)\b/,
  },
  { name: 'Microsoft Teams', hosts: ['teams.live.com'], path: /^\/(?:meet|l\/meetup-join)\/./ },
  { name: 'Skype', hosts: ['join.skype.com', 'meet.lync.com'], path: /^\/./ },
  {
    name: 'Webex',
    hosts: ['webex.com', 'webex.com.cn'],
    path: /^\/(?:.*\/j\.php|meet\/.|join\/.|.*\/(?:meet|j|join)\/.|.*MTID=|m\/|wbxmjs\/|webappng\/)/i,
  },
  { name: 'GoTo', hosts: ['meet.goto.com', 'gotomeet.me', 'gotomeet.com'], path: /^\/./ },
  {
    name: 'GoTo',
    hosts: ['gotomeeting.com', 'app.gotomeeting.com', 'global.gotomeeting.com', 'gotowebinar.com'],
    path: /^\/(?:join|meeting\/join|register)\b|meetingId=/i,
  },
  {
    name: 'Whereby',
    hosts: ['whereby.com', 'appear.in'],
    path: /^\/(?!(?:information|blog|user|product|pricing)\b)./,
  },
  { name: 'Jitsi', hosts: ['meet.jit.si', '8x8.vc', 'meet.jitsi.net', 'jitsi.member.fsf.org'], path: /^\/./ },
  { name: 'Slack', hosts: ['app.slack.com', 'slack.com'], path: /^\/(?:huddle\/.|.*\/huddle)/ },
  { name: 'Discord', hosts: ['discord.gg'], path: /^\/./ },
  { name: 'Discord', hosts: ['discord.com', 'discordapp.com'], path: /^\/(?:invite|channels)\/./ },
  { name: 'Amazon Chime', hosts: ['chime.aws'], path: /^\/(?:meetings\/.|\d|[a-z0-9-]{4,})/i },
  {
    name: 'RingCentral',
    hosts: ['v.ringcentral.com', 'meetings.ringcentral.com', 'video.ringcentral.com'],
    path: /^\/./,
  },
  { name: 'BlueJeans', hosts: ['bluejeans.com'], path: /^\/(?:\d|a2m\/|meet|webrtc)/ },
  { name: 'Around', hosts: ['around.co', 'meet.around.co'], path: /^\/(?:r\/)?./ },
  { name: 'Gather', hosts: ['gather.town', 'app.gather.town'], path: /^\/(?:app|i|events)\/./ },
  {
    name: 'Zoho',
    hosts: [
      'meeting.zoho.com',
      'meeting.zoho.eu',
      'meeting.zoho.in',
      'meet.zoho.com',
      'meet.zoho.eu',
      'meet.zoho.in',
    ],
    path: /^\/./,
  },
  { name: 'Lifesize', hosts: ['call.lifesizecloud.com', 'guest.lifesize.com'], path: /^\/./ },
  { name: 'Pexip', hosts: ['pexip.me'], path: /^\/./ },
  { name: 'StarLeaf', hosts: ['meet.starleaf.com'], path: /^\/./ },
  { name: 'Vonage', hosts: ['meetings.vonage.com'], path: /^\/./ },
  { name: 'Dialpad', hosts: ['meetings.dialpad.com', 'uberconference.com'], path: /^\/./ },
  { name: 'Livestorm', hosts: ['app.livestorm.co'], path: /^\/./ },
  { name: 'Demio', hosts: ['event.demio.com'], path: /^\/./ },
  { name: 'Butter', hosts: ['app.butter.us'], path: /^\/./ },
  { name: 'Tuple', hosts: ['tuple.app'], path: /^\/c\/./ },
  { name: 'Pop', hosts: ['pop.com'], path: /^\/j\/./ },
  { name: 'Livekit', hosts: ['meet.livekit.io'], path: /^\/rooms\/./ },
  { name: 'Element', hosts: ['call.element.io'], path: /^\/./ },
  { name: 'Kumospace', hosts: ['kumospace.com'], path: /^\/./ },
  { name: 'Facebook Workplace', hosts: ['workplace.com'], path: /^\/(?:groupcall|meet)\// },
  { name: 'FaceTime', hosts: ['facetime.apple.com'], path: /^\/join/ },
  { name: 'Lark', hosts: ['vc.larksuite.com', 'vc.feishu.cn'], path: /^\/j\/./ },
  { name: 'Tencent Meeting', hosts: ['meeting.tencent.com', 'voovmeeting.com'], path: /^\/(?:dm|p|s)\/./ },
  { name: 'Yandex Telemost', hosts: ['telemost.yandex.ru', 'telemost.yandex.com'], path: /^\/j\/./ },
  { name: 'Nextcloud Talk', hosts: ['cloud.nextcloud.com'], path: /^\/call\/./ },
  { name: 'BigBlueButton', hosts: ['demo.bigbluebutton.org'], path: /\/(?:b|rooms|gl)\/./ },
];
