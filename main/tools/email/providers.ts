/** Mail providers that people know by name, their domains, and how they read a name before the “@” sign. */
import { wordsOf } from './words.ts';

/** What a provider ignores: dots, a tag behind “+”, a tag behind “-”; and the domain it stands for, if there is one. */
export interface NameRule {
  readonly dots?: boolean;
  readonly tag?: '+' | '-';
  readonly domain?: string;
}

export interface Provider {
  readonly name: string;
  readonly free: boolean;
  readonly rule: NameRule;
}

const plus: NameRule = { tag: '+' };
const minus: NameRule = { tag: '-' };
const gmail: NameRule = { dots: true, tag: '+', domain: 'gmail.com' };
const none: NameRule = {};

/** One name under many endings: family('live', 'com fr') is live.com and live.fr. */
const family = (name: string, endings: string) => wordsOf(endings).map((ending) => `${name}.${ending}`);

const outlook = [
  'msn.com passport.com windowslive.com',
  ...family(
    'hotmail',
    `
      com at be ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.hk
      com.mx com.tr com.tw com.vn cz de dk es fi fr gr hu it jp lt lv my nl no ph rs se sg sk`,
  ),
  ...family(
    'live',
    `
      com at be ca cl cn co.kr co.uk co.za com.ar com.au com.mx com.my com.ph com.pt com.sg de dk fi fr hk
      ie in it jp nl no ru se`,
  ),
  ...family(
    'outlook',
    `
      com at be cl co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn cz de dk es fr hu ie in it jp
      kr lv my ph pt sa sg sk`,
  ),
].join(' ');

const yahoo = [
  'ymail.com rocketmail.com myyahoo.com y7mail.com',
  ...family(
    'yahoo',
    `
      com at be bg ca ch cl cn co.hu co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au
      com.br com.cn com.co com.hk com.hr com.mx com.my com.pe com.ph com.pk com.sg com.tr com.tw com.ua
      com.ve com.vn cz de dk ee es fi fr gr hr hu ie in it lt lv net nl no pl pt ro rs se si sk`,
  ),
].join(' ');

const gmx = family('gmx', 'com at ca ch co.uk de es eu fr hk ie info it li net org pt sg tm tw us').join(' ');

/** [provider, rule, domains] for those with free accounts. */
const freeAccounts: readonly (readonly [string, NameRule, string])[] = [
  ['gmail', gmail, 'gmail.com googlemail.com'],
  ['outlook', plus, outlook],
  ['yahoo', minus, yahoo],
  ['icloud', plus, 'icloud.com me.com mac.com'],
  ['aol', none, 'aol.com aim.com aol.co.uk aol.de aol.fr aol.it aol.in aol.jp love.com ygm.com games.com wow.com'],
  ['proton', plus, 'proton.me protonmail.com protonmail.ch pm.me'],
  ['zoho', plus, 'zoho.com zohomail.com zoho.eu zoho.in zohomail.eu zohomail.in'],
  [
    'yandex',
    plus,
    'yandex.ru yandex.com yandex.by yandex.kz yandex.ua yandex.uz yandex.fr yandex.com.tr ya.ru narod.ru',
  ],
  ['mail_ru', none, 'mail.ru inbox.ru bk.ru list.ru internet.ru mail.ua'],
  ['rambler', none, 'rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru rambler.ua'],
  ['gmx', none, gmx],
  ['mail_com', none, 'mail.com email.com usa.com consultant.com engineer.com europe.com post.com myself.com dr.com'],
  ['web_de', none, 'web.de email.de'],
  ['freenet', none, 'freenet.de'],
  ['t_online', none, 't-online.de magenta.de'],
  ['tuta', none, 'tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me'],
  ['hushmail', none, 'hushmail.com hush.com hush.ai'],
  ['mail2world', none, 'mail2world.com'],
  ['inbox_lv', none, 'inbox.lv'],
  ['seznam', none, 'seznam.cz email.cz post.cz spoluzaci.cz'],
  ['centrum', none, 'centrum.cz centrum.sk atlas.cz volny.cz'],
  ['azet', none, 'azet.sk zoznam.sk post.sk'],
  ['wp', none, 'wp.pl wpmail.pl'],
  ['o2', none, 'o2.pl tlen.pl go2.pl'],
  ['onet', none, 'onet.pl op.pl vp.pl onet.eu poczta.onet.pl onet.com.pl'],
  ['interia', none, 'interia.pl interia.eu interia.com poczta.fm'],
  ['gazeta', none, 'gazeta.pl'],
  ['abv', none, 'abv.bg gyuvetch.bg'],
  ['mail_bg', none, 'mail.bg'],
  ['ukr_net', none, 'ukr.net'],
  ['i_ua', none, 'i.ua ua.fm'],
  ['freemail_hu', none, 'freemail.hu'],
  ['citromail', none, 'citromail.hu'],
  ['laposte', none, 'laposte.net'],
  ['free', none, 'free.fr aliceadsl.fr libertysurf.fr online.fr'],
  ['orange', none, 'orange.fr wanadoo.fr'],
  ['sfr', none, 'sfr.fr neuf.fr cegetel.net club-internet.fr numericable.fr'],
  ['libero', none, 'libero.it iol.it inwind.it blu.it giallo.it'],
  ['virgilio', none, 'virgilio.it'],
  ['tim', none, 'tim.it alice.it tin.it'],
  ['tiscali', none, 'tiscali.it'],
  ['sapo', none, 'sapo.pt'],
  ['uol', none, 'uol.com.br bol.com.br'],
  ['terra', none, 'terra.com.br terra.com terra.es'],
  ['ig', none, 'ig.com.br'],
  ['mynet', none, 'mynet.com'],
  ['walla', none, 'walla.co.il walla.com'],
  ['qq', none, 'qq.com vip.qq.com foxmail.com'],
  ['netease', none, '163.com 126.com yeah.net 188.com vip.163.com vip.126.com'],
  ['sina', none, 'sina.com sina.cn vip.sina.com'],
  ['sohu', none, 'sohu.com'],
  ['aliyun', none, 'aliyun.com'],
  ['china_mobile', none, '139.com'],
  ['china_telecom', none, '189.cn'],
  ['naver', none, 'naver.com'],
  ['kakao', none, 'daum.net hanmail.net kakao.com'],
  ['nate', none, 'nate.com'],
  ['rediff', none, 'rediffmail.com rediff.com'],
  ['lycos', none, 'lycos.com'],
  ['excite', none, 'excite.com'],
  ['disroot', none, 'disroot.org'],
  ['riseup', none, 'riseup.net'],
];

/** The same for accounts that come with a subscription or an internet connection. */
const paidAccounts: readonly (readonly [string, NameRule, string])[] = [
  [
    'fastmail',
    plus,
    'fastmail.com fastmail.fm fastmail.co.uk fastmail.de fastmail.net fastmail.org messagingengine.com sent.com',
  ],
  ['hey', plus, 'hey.com'],
  ['posteo', none, 'posteo.de posteo.net posteo.at posteo.ch posteo.eu'],
  ['mailbox_org', none, 'mailbox.org'],
  ['runbox', none, 'runbox.com'],
  ['startmail', none, 'startmail.com'],
  ['mailfence', none, 'mailfence.com'],
  ['kolab', none, 'kolabnow.com'],
  ['pobox', none, 'pobox.com'],
  ['comcast', none, 'comcast.net'],
  [
    'att',
    none,
    'att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net prodigy.net snet.net flash.net',
  ],
  ['verizon', none, 'verizon.net'],
  ['spectrum', none, 'charter.net rr.com twc.com roadrunner.com spectrum.net brighthouse.com'],
  ['cox', none, 'cox.net'],
  ['earthlink', none, 'earthlink.net mindspring.com'],
  ['centurylink', none, 'centurylink.net centurytel.net embarqmail.com q.com'],
  ['frontier', none, 'frontier.com frontiernet.net'],
  ['optimum', none, 'optonline.net optimum.net'],
  ['windstream', none, 'windstream.net'],
  ['juno', none, 'juno.com netzero.net netzero.com'],
  ['rogers', none, 'rogers.com'],
  ['bell', none, 'bell.net sympatico.ca'],
  ['shaw', none, 'shaw.ca'],
  ['telus', none, 'telus.net'],
  ['videotron', none, 'videotron.ca'],
  ['bt', none, 'btinternet.com btopenworld.com talk21.com'],
  ['sky', none, 'sky.com'],
  ['virgin_media', none, 'virginmedia.com ntlworld.com blueyonder.co.uk virgin.net'],
  ['talktalk', none, 'talktalk.net tiscali.co.uk'],
  ['eircom', none, 'eircom.net'],
  ['bluewin', none, 'bluewin.ch'],
  ['sunrise', none, 'sunrise.ch hispeed.ch'],
  ['a1', none, 'aon.at'],
  ['chello', none, 'chello.at chello.nl chello.pl upcmail.nl'],
  ['vodafone', none, 'arcor.de vodafone.de kabelmail.de unitybox.de'],
  ['telenet', none, 'telenet.be'],
  ['proximus', none, 'skynet.be proximus.be'],
  ['ziggo', none, 'ziggo.nl home.nl casema.nl quicknet.nl'],
  ['kpn', none, 'kpnmail.nl planet.nl hetnet.nl kpnplanet.nl xs4all.nl'],
  ['telia', none, 'telia.com'],
  ['online_no', none, 'online.no'],
  ['aruba', none, 'aruba.it'],
  ['bigpond', none, 'bigpond.com bigpond.net.au telstra.com'],
  ['optus', none, 'optusnet.com.au'],
  ['xtra', none, 'xtra.co.nz'],
  ['docomo', none, 'docomo.ne.jp'],
  ['au', none, 'ezweb.ne.jp au.com'],
  ['softbank', none, 'softbank.ne.jp i.softbank.jp'],
];

function entries(table: typeof freeAccounts, free: boolean): [string, Provider][] {
  return table.flatMap(([name, rule, domains]) =>
    wordsOf(domains).map((domain): [string, Provider] => [domain, { name, free, rule }]),
  );
}

/** Provider by domain. */
export const providers: ReadonlyMap<string, Provider> = new Map([
  ...entries(freeAccounts, true),
  ...entries(paidAccounts, false),
]);
