/** Query parameters that tell a site where somebody came from and change nothing of what it shows. */
import { wordsOf } from '#tools/email/words.ts';

const names: ReadonlySet<string> = new Set(
  [
    'gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl _gac ga_source ga_medium ga_campaign', // Google
    'fbclid fb_action_ids fb_action_types fb_source fb_ref igshid igsh mibextid', // Meta
    'msclkid cvid twclid ttclid li_fat_id epik rdt_cid sccid sc_cid', // Microsoft, X, TikTok, LinkedIn, Pinterest, Reddit, Snap
    'yclid ysclid _openstat ymclid wprov', // Yandex, Wikipedia
    'mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking', // Mailchimp, Marketo, HubSpot
    'vero_id vero_conv oly_anon_id oly_enc_id wickedid rb_clickid ml_subscriber ml_subscriber_hash _ke _kx', // mailings
    's_cid s_kwcid ef_id icid ncid cmpid trk_contact trk_msg trk_module trk_sid dm_i elqtrackid elqtrack', // campaigns
    'irclickid irgwc cjevent cjdata awc zanpid admitad_uid tduid afftrack clickid sscid ranmid raneaid ransiteid', // affiliates
  ].flatMap(wordsOf),
);
const families = /^(?:utm|hsa|mtm|matomo|pk|piwik|stm|itm|vero|oly|ns)_./;

const percent = /%[0-9a-f]{2}/i;

/** `name` as it stands in the query. */
export function isTracking(name: string): boolean {
  const plain = (percent.test(name) ? decoded(name) : name).toLowerCase();
  return names.has(plain) || families.test(plain);
}

function decoded(name: string): string {
  return name.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
