/** Currencies by their signs and codes, and how their countries write numbers. */
import { wordsOf } from '#tools/email/words.ts';

/** “$” alone is taken as US dollars, “£” as pounds sterling, “¥” as yen; “kr” may be one of several and stays unknown. */
const table = `USD=$,us$ CAD=c$,ca$ AUD=a$,au$ NZD=nz$ HKD=hk$ SGD=s$ BRL=r$ MXN=mx$ TWD=nt$ EUR=€ GBP=£ JPY=¥,円
  CNY=cn¥,元,rmb INR=₹ RUB=₽,руб TRY=₺ KRW=₩ VND=₫ ILS=₪ NGN=₦ PHP=₱ THB=฿ UAH=₴,грн PYG=₲ CRC=₡ GHS=₵ KZT=₸ AZN=₼
  GEL=₾ LAK=₭ MNT=₮ AMD=֏ KHR=៛ BDT=৳ PLN=zł CZK=kč HUF=ft RON=lei BGN=лв CHF=fr,sfr =kr,rs`;

const signs = new Map(
  wordsOf(table).flatMap((entry) => {
    const [code = '', names = ''] = entry.split('=');
    return names.split(',').map((name): [string, string] => [name, code]);
  }),
);
let codes: ReadonlySet<string> | undefined;

/** Undefined when the text names no currency; '' when it may be one of several. */
export function currencyOf(text: string): string | undefined {
  const lower = text.toLowerCase().replace(/\.$/, '');
  const code = lower.toUpperCase();
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return signs.get(lower) ?? (codes.has(code) ? code : undefined);
}

const dots = new Set(wordsOf('USD GBP JPY CNY INR AUD NZD HKD SGD TWD KRW THB MYR PHP ILS MXN NGN KES PKR CHF'));
const commas = new Set(wordsOf('BRL TRY IDR DKK ARS CLP COP VND PYG RON'));

/** The decimal sign of everybody who uses the currency; undefined where they differ. */
export function decimalSignOf(currency: string): '.' | ',' | undefined {
  if (dots.has(currency)) return '.';
  return commas.has(currency) ? ',' : undefined;
}
