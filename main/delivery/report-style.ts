/** How the report looks, on a screen in light and dark, and on paper. */
export const reportStyle = `
:root { --ink: #1b1f24; --quiet: #5a636e; --line: #d6dbe1; --bar: #4f7cc4; --good: #1a7f4b; --mixed: #9a6700; --bad: #c02f2f; --open: #3b5bb5; --page: #fff; --card: #f5f7f9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ec; --quiet: #9aa5b1; --line: #39424c; --bar: #6f9be0; --good: #57c78c; --mixed: #e0b04a; --bad: #f08080; --open: #93aef0; --page: #14181d; --card: #1d232a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
p { margin: .5rem 0; }
.over, .quiet, footer { color: var(--quiet); }
.note { padding: .5rem .75rem; border-left: 3px solid var(--line); background: var(--card); }
.state { font-weight: 600; }
.good { color: var(--good); } .mixed { color: var(--mixed); } .bad { color: var(--bad); } .open { color: var(--open); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
.figures div { padding: .75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--card); }
dt { color: var(--quiet); font-size: .85rem; }
dd { margin: 0; font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--quiet); font-weight: 500; }
th[scope=row] { width: 14rem; font-weight: 500; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.mono { font-family: ui-monospace, monospace; font-size: .85rem; }
.hash { word-break: break-all; }
.bars { table-layout: fixed; }
.bars .n { width: 6rem; }
.bar span { display: block; min-width: 1px; height: .8rem; margin-top: .35rem; border-radius: 2px; background: var(--bar); }
footer { margin-top: 2rem; font-size: .85rem; }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --page: #fff; --card: #fff; --bar: #777; --good: #000; --mixed: #000; --bad: #000; --open: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  section, .figures div { break-inside: avoid; }
  .bar span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
