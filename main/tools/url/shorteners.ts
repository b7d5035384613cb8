/** Services that hide an address behind a short one. Our own list: those that are open to everybody, or very common. */
import { wordsOf } from '#tools/email/words.ts';

export const shorteners: ReadonlySet<string> = new Set(
  [
    'bit.ly bitly.com j.mp tinyurl.com tiny.cc tiny.one t.ly is.gd v.gd ow.ly owl.ly buff.ly rebrand.ly rb.gy cutt.ly',
    'shorturl.at shorturl.asia short.io short.gy short.cm bl.ink soo.gd s2r.co clck.ru goo.su u.to vk.cc qps.ru',
    'goo.gl forms.gle maps.app.goo.gl g.co t.co fb.me lnkd.in amzn.to amzn.eu a.co redd.it pin.it',
    'git.io aka.ms msft.it apple.co spoti.fi nyti.ms wapo.st reut.rs bbc.in cnn.it on.ft.com bloom.bg econ.st',
    'adf.ly bc.vc ouo.io shorte.st za.gl linktr.ee lnk.bio bio.link dub.sh dub.co kutt.it',
    'trib.al ift.tt dlvr.it hubs.ly hubs.la hubs.li mailchi.mp eepurl.com ctt.ac ctt.ec snip.ly snip.li po.st sco.lt',
    'db.tt dropbox.link 1drv.ms flic.kr tmblr.co ebay.us ebay.to etsy.me str.sg sforce.co ibm.co sapo.to',
    'x.co x.gd xurl.es urlz.fr urls.fr lc.cx url.ie urlr.me urly.it 2.gp 4sq.com 7.ly 0rz.tw reurl.cc lihi.cc ppt.cc',
    'dwz.cn t.cn url.cn suo.im suo.nz sina.lt mrw.so han.gl me2.do vo.la bit.do qr.ae qr.net qrco.de me-qr.com q-r.to',
    'tr.im su.pr cli.gs snipurl.com snurl.com fwd4.me budurl.com clicky.me safe.mn hyperurl.co smarturl.it lnk.to',
    'ffm.to fanlink.to orcd.co onelink.to onelink.me app.link page.link adj.st go.link',
    'gg.gg grabify.link iplogger.org iplogger.com 2no.co yip.su shrinkme.io exe.io fc.lc gplinks.in tny.im t2m.io',
  ].flatMap(wordsOf),
);
