/**
 * The numbering plans of every region, taken out of the phone library and written down in words, so that the tool
 * starts without it. `test/tools/phone/metadata.test.ts` compares the vendored file with the installed library.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Positions in the library's message arrays; its numbers are those of its message definition. */
const DESC = { pattern: 2, lengths: 9, localLengths: 10 };
const FORMAT = { pattern: 1, format: 2, leadingDigits: 3, nationalRule: 4 };
const REGION = { general: 1, id: 9, code: 10, idd: 11, extensionPrefix: 13, nationalPrefix: 15, transform: 16 };
const SAME_MOBILE_AND_FIXED = 18;
const FORMATS = 19;
const INTERNATIONAL_FORMATS = 20;
const LEADING_DIGITS = 23;
const SHORT_CODE = 29;

/** In the order in which a number is tried against them. */
const TYPES = {
  premium_rate: 5,
  toll_free: 4,
  shared_cost: 6,
  voip: 8,
  personal_number: 7,
  pager: 21,
  uan: 25,
  voicemail: 28,
  fixed_line: 2,
  mobile: 3,
};

/** Leaves out what is not there, so that the file holds facts only. */
const facts = (entries) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== null));

/** A kind of number; undefined when the region has none of it, which the library writes as the length −1. */
function kind(desc) {
  if (!desc?.[DESC.pattern] || desc[DESC.lengths]?.[0] === -1) return undefined;
  return facts({
    pattern: desc[DESC.pattern],
    lengths: desc[DESC.lengths],
    localLengths: desc[DESC.localLengths],
  });
}

function format(entry) {
  return facts({
    pattern: entry[FORMAT.pattern],
    format: entry[FORMAT.format],
    leadingDigits: entry[FORMAT.leadingDigits]?.at(-1),
    nationalRule: entry[FORMAT.nationalRule],
  });
}

function region(data, short) {
  const types = Object.entries(TYPES).map(([name, field]) => [name, kind(data[field])]);
  const shortGeneral = short && kind(short[REGION.general]);
  const shortCode = short && kind(short[SHORT_CODE]);
  return facts({
    callingCode: data[REGION.code],
    idd: data[REGION.idd],
    nationalPrefix: data[REGION.nationalPrefix],
    transform: data[REGION.transform],
    leadingDigits: data[LEADING_DIGITS],
    extensionPrefix: data[REGION.extensionPrefix],
    sameMobileAndFixed: data[SAME_MOBILE_AND_FIXED] ? true : undefined,
    general: kind(data[REGION.general]),
    types: facts(Object.fromEntries(types)),
    formats: data[FORMATS]?.map(format),
    internationalFormats: data[INTERNATIONAL_FORMATS]?.map(format),
    shortCodes: shortGeneral && shortCode ? [shortGeneral, shortCode] : undefined,
  });
}

/** What the library accepts as the writing of a number, as sources of regular expressions. */
function syntax(util) {
  return {
    digits: util.VALID_DIGITS_,
    punctuation: util.VALID_PUNCTUATION,
    start: util.VALID_START_CHAR_PATTERN_.source,
    unwantedEnd: util.UNWANTED_END_CHAR_PATTERN_.source,
    secondNumber: util.SECOND_NUMBER_START_PATTERN_.source,
    viable: util.VALID_PHONE_NUMBER_PATTERN_.source,
    extension: util.EXTN_PATTERN_.source,
    vanity: util.VALID_ALPHA_PHONE_PATTERN_.source,
    contextNumber: util.RFC3966_GLOBAL_NUMBER_DIGITS_PATTERN_.source,
    contextDomain: util.RFC3966_DOMAINNAME_PATTERN_.source,
  };
}

export function readMetadata() {
  const library = require('google-libphonenumber');
  const { version } = require('google-libphonenumber/package.json');
  const plans = library.metadata.countryToMetadata;
  const short = library.shortnumbermetadata.countryToMetadata;
  return {
    version,
    callingCodes: library.metadata.countryCodeToRegionCodeMap,
    regions: Object.fromEntries(Object.keys(plans).map((id) => [id, region(plans[id], short[id])])),
    syntax: syntax(library.PhoneNumberUtil),
  };
}
