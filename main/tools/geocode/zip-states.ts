/** The state that a postal code of the USA lies in, by its first three digits. */

/** The first prefix of each run and the state that holds from there to the next; '' where nothing is assigned. */
const runs =
  `000 005NY 006PR 010MA 028RI 030NH 039ME 050VT 055MA 056VT 060CT 070NJ 090 100NY 150PA 197DE 200DC 201VA 202DC
206MD 220VA 247WV 269 270NC 290SC 300GA 320FL 350AL 370TN 386MS 398GA 400KY 428 430OH 460IN 480MI 500IA 529 530WI 550MN
568 570SD 578 580ND 589 590MT 600IL 630MO 659 660KS 680NE 694 700LA 715 716AR 730OK 733TX 734OK 750TX 800CO 817 820WY
832ID 839 840UT 848 850AZ 866 870NM 885TX 886 889NV 899 900CA 962 967HI 969GU 970OR 980WA 995AK`
    .split(/\s+/)
    .map((run) => ({ from: Number(run.slice(0, 3)), state: run.slice(3) }));

/** '' for a code that lies in none. */
export function stateOfZip(code: string): string {
  const prefix = Number(/^\d{3}(?=\d{2}(?:\D|$))/.exec(code)?.[0] ?? Number.NaN);
  return runs.findLast(({ from }) => from <= prefix)?.state ?? '';
}
