/** The part of the package that is used; it comes without types. */
declare module 'parse-address' {
  interface StreetParts {
    readonly number?: string;
    readonly prefix?: string;
    readonly street?: string;
    readonly type?: string;
    readonly suffix?: string;
    readonly sec_unit_type?: string;
    readonly sec_unit_num?: string;
    readonly city?: string;
  }
  const parser: { parseAddress(text: string): StreetParts | null };
  export = parser;
}
