/**
 * The domains that people mean when they mistype. How far a typing error may lie from a name depends on how
 * distinctive the name is: nobody else would call a domain “googlemail”, but anybody might call one “planets”.
 */
import { wordsOf } from './words.ts';

/** `loose`: a few slips anywhere; `close`: one likely slip; `swap`: two letters swapped or doubled; `exact`: none. */
export type Tolerance = 'loose' | 'close' | 'swap' | 'exact';

const table: Readonly<Record<Tolerance, string>> = {
  loose: `
      hotmail.com hotmail.co.uk hotmail.fr hotmail.it hotmail.es hotmail.de outlook.com outlook.fr
      outlook.de outlook.es googlemail.com protonmail.com rocketmail.com btinternet.com sbcglobal.net
      bellsouth.net earthlink.net virginmedia.com blueyonder.co.uk rediffmail.com sympatico.ca wanadoo.fr
      t-online.de tutanota.com`,
  close: `
      gmail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.in yahoo.co.in
      yahoo.com.br yahoo.co.jp icloud.com comcast.net verizon.net talktalk.net ntlworld.com videotron.ca
      optusnet.com.au bigpond.com laposte.net virgilio.it tiscali.it yandex.ru yandex.com seznam.cz
      hanmail.net foxmail.com hushmail.com kpnmail.nl optonline.net`,
  swap: `
    live.com live.co.uk live.fr proton.me fastmail.com zoho.com orange.fr libero.it rambler.ru freenet.de
    arcor.de bluewin.ch telenet.be skynet.be hetnet.nl naver.com centrum.cz interia.pl onet.pl charter.net
    rogers.com telus.net mynet.com posteo.de`,
  exact: `
      mail.com mail.ru aol.com msn.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de qq.com
      163.com 126.com ymail.com aim.com att.net cox.net free.fr sfr.fr alice.it hey.com pm.me bk.ru list.ru
      inbox.ru wp.pl o2.pl uol.com.br bol.com.br terra.com.br ig.com.br ziggo.nl planet.nl home.nl sky.com
      shaw.ca abv.bg sapo.pt daum.net xtra.co.nz`,
};

export interface Target {
  readonly domain: string;
  /** The label people know, and what follows its dot. */
  readonly name: string;
  readonly ending: string;
  readonly tolerance: Tolerance;
}

function targetsOf(tolerance: Tolerance): Target[] {
  return wordsOf(table[tolerance]).map((domain) => {
    const dot = domain.indexOf('.');
    return { domain, name: domain.slice(0, dot), ending: domain.slice(dot + 1), tolerance };
  });
}

export const targets: readonly Target[] = (['loose', 'close', 'swap', 'exact'] as const).flatMap(targetsOf);

/** Endings that do not exist, and the one that was meant whatever the name before it. */
export const misspeltEndings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    com: 'con cmo ocm vom xom comm coom ccom comn conm cpm clm cim c0m cok coml comk comj ckm copm',
    net: 'nte ent nett neet nrt',
    org: 'ogr orgg rog orh oeg orrg',
    'co.uk': 'couk co.ku co.yk co.uj co.ukk',
  }).flatMap(([right, wrong]) => wordsOf(wrong).map((each): [string, string] => [each, right])),
);

/** Endings of real countries one slip from .com, believed to be meant only behind the most distinctive names. */
export const doubtfulEndings: ReadonlySet<string> = new Set(['co', 'cm', 'om']);
export const distinctiveNames: ReadonlySet<string> = new Set(
  wordsOf('gmail googlemail hotmail outlook yahoo icloud aol msn protonmail rocketmail ymail rediffmail btinternet'),
);

/** Misspellings so common that somebody has registered them; some stand in the lists of free or disposable domains. */
export const commonMisspellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'gmail.com': 'gmial.com gmai.com gmil.com gmaul.com gmailc.om',
    'hotmail.com': 'hotmial.com hotmai.com hotmil.com',
    'yahoo.com': 'yaho.com yahho.com tahoo.com uahoo.com ahoo.com yahoo.co',
    'outlook.com': 'outllok.com outiook.com putlook.com',
    'icloud.com': 'icould.com iclould.com',
    'mail.ru': 'mial.ru maill.ru',
    'comcast.net': 'comcast.ne',
    'sbcglobal.net': 'sbcglbal.net',
  }).flatMap(([right, wrong]) => wordsOf(wrong).map((each): [string, string] => [each, right])),
);

/** Real domains that lie beside a popular one. */
export const realNeighbours: ReadonlySet<string> = new Set(
  wordsOf('gail.com gotmail.com notmail.com botmail.com wahoo.com gomail.com outlook.net hostmail.com comfast.net'),
);
