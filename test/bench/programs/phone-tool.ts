/** Times either the phone tool or google-libphonenumber on the same numbers, after a warm-up, in one thread. */
import { readFileSync } from 'node:fs';
import libphonenumber from 'google-libphonenumber';
import { completeOptions } from '#contract/tool.ts';
import { tools } from '#tools/index.ts';
import { readSettings, tellReport } from '../program.ts';

const { file, with: subject, most } = readSettings<{ file: string; with: 'tool' | 'library'; most?: number }>();
const warmUp = 2_000;

/** All columns of the tool. Returns the number of characters, so that nothing can be left out. */
function withTool(): (value: string) => number {
  const tool = tools.named('phone');
  const analyze = tool.prepare(completeOptions(tool, {}), { fields: ['phone'], now: Date.now() });
  return (value) => analyze(value, [value]).values.reduce((sum, each) => sum + each.length, 0);
}

/** The columns that the library itself gives; the tool's places, carriers and time zones come on top of them. */
function withLibrary(): (value: string) => number {
  const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
  const util = PhoneNumberUtil.getInstance();
  const formats = [
    PhoneNumberFormat.E164,
    PhoneNumberFormat.INTERNATIONAL,
    PhoneNumberFormat.NATIONAL,
    PhoneNumberFormat.RFC3966,
  ];
  return (value) => {
    let number: libphonenumber.PhoneNumber;
    try {
      number = util.parse(value);
    } catch (error) {
      return error instanceof Error ? error.message.length : 0;
    }
    const flags = Number(util.isValidNumber(number)) + Number(util.isPossibleNumber(number));
    const numbers = flags + util.isPossibleNumberWithReason(number) + util.getNumberType(number);
    const region = util.getRegionCodeForNumber(number) ?? '';
    const national = util.getNationalSignificantNumber(number);
    return formats.reduce(
      (sum, format) => sum + util.format(number, format).length,
      numbers + region.length + national.length,
    );
  };
}

const values = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, most);
const work = subject === 'tool' ? withTool() : withLibrary();
let sum = 0;
for (const value of values.slice(0, warmUp)) sum += work(value);
const start = performance.now();
for (const value of values) sum += work(value);
const wall = performance.now() - start;
if (sum === 0) throw new Error('nothing was computed');
tellReport(values.length, wall);
