/** Services that forward mail to a mailbox that stays hidden. Their addresses are lasting, so not disposable. */
import { wordsOf } from './words.ts';

export const relays: ReadonlySet<string> = new Set(
  [
    'privaterelay.appleid.com duck.com mozmail.com relay.firefox.com', // Apple, DuckDuckGo, Mozilla
    'simplelogin.com simplelogin.co simplelogin.fr simplelogin.io aleeas.com slmail.me slmails.com silomails.com',
    'dralias.com 8alias.com 8shield.net passmail.com passmail.net passinbox.com passfwd.com', // Proton
    'anonaddy.com anonaddy.me addy.io addymail.com 4wrd.cc', // addy.io
    '33mail.com erine.email forwardemail.net improvmx.com', // forwarding for everybody
    'cloaked.id opayq.com blurmail.net ironvest.com', // IronVest, Cloaked
  ].flatMap(wordsOf),
);
