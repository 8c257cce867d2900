/** The look of the HTML report: light or dark as the reader's system is, no font or file from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --back: #f6f7f9; --card: #fff; --text: #1c2330; --soft: #5b6575; --line: #dfe3ea;
  --good: #1b7f4b; --bad: #c2331f; --part: #d99a1c; --none: #d6dbe3; --code: #f0f2f6; }
@media (prefers-color-scheme: dark) { :root { --back: #12151b; --card: #1b2029; --text: #e7eaf0; --soft: #98a2b3;
  --line: #2c3441; --good: #46c083; --bad: #ff7a63; --part: #f0b545; --none: #3a4352; --code: #12161d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.55 system-ui, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 20px 60px; }
header, section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 24px 28px; margin: 0 0 20px; }
header.good { border-top: 6px solid var(--good); } header.bad { border-top: 6px solid var(--bad); }
h1 { margin: 0 0 12px; font-size: 34px; line-height: 1.2; } header.good h1 { color: var(--good); } header.bad h1 { color: var(--bad); }
h2 { margin: 0 0 14px; font-size: 20px; } h3 { margin: 0; font-size: 17px; } h4 { margin: 14px 0 4px; font-size: 13px; color: var(--soft); }
.contract { margin: 0 0 4px; color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 0 0 18px; } .facts div { display: flex; gap: 8px; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; list-style: none; margin: 0; padding: 0; }
.tiles li { border: 1px solid var(--line); border-radius: 10px; padding: 8px 16px; min-width: 110px; color: var(--soft); }
.tiles b { display: block; font-size: 26px; line-height: 1.2; color: var(--text); } .tiles .good b { color: var(--good); } .tiles .bad b { color: var(--bad); }
.stopped { border-left: 6px solid var(--bad); } .stopped p { margin: 0; overflow-wrap: anywhere; }
.coverage { display: flex; flex-wrap: wrap; gap: 28px; align-items: flex-start; } .coverage table { flex: 1 1 420px; }
.ring { width: 140px; height: 140px; flex: none; } .ring circle { fill: none; stroke-width: 14; }
.ring .track { stroke: var(--none); } .ring .done { stroke: var(--good); }
.ring text { fill: var(--text); font-size: 19px; font-weight: 600; text-anchor: middle; } .ring .small { fill: var(--soft); font-size: 12px; font-weight: 400; }
meter { width: 100%; max-width: 320px; height: 12px; vertical-align: middle; } .operations { margin-top: 14px; } .operations meter { width: 120px; }
.operations p { margin: 6px 0; padding: 3px 0 3px 16px; } .operations th { color: var(--soft); width: 260px; }
.hint { margin: 0 0 14px; padding: 10px 14px; border-left: 6px solid var(--part); background: var(--code); border-radius: 8px; }
.index { margin: 0 0 18px; padding-left: 24px; overflow-wrap: anywhere; } .index a { color: inherit; } .tiles .note b { color: var(--part); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; overflow-wrap: anywhere; padding: 5px 14px 5px 0; font-weight: 400; }
.number { white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }
article { border-top: 1px solid var(--line); padding: 18px 0; } article:first-of-type { border-top: 0; padding-top: 0; }
.where { margin: 0; color: var(--soft); } .saw { margin: 8px 0; color: var(--bad); overflow-wrap: anywhere; }
pre { margin: 0; padding: 10px 14px; background: var(--code); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; max-height: 340px; overflow: auto; }
small { color: var(--soft); } .plain { margin: 0; padding-left: 18px; overflow-wrap: anywhere; } .plain .bad { color: var(--bad); }
details { margin: 6px 0; } summary { cursor: pointer; padding: 3px 0; }
.cases { list-style: none; margin: 4px 0 12px; padding: 0; } .cases li { display: flex; gap: 14px; justify-content: space-between; padding: 2px 0 2px 22px; position: relative; }
.cases li::before { position: absolute; left: 0; content: "\\2713"; color: var(--good); } .cases .failed::before, .cases .closed::before { content: "\\2717"; color: var(--bad); }
.cases .skipped::before, .cases .not-run::before, .cases .gap::before { content: "\\2013"; color: var(--soft); } .cases .differs::before { content: "\\2260"; color: var(--part); } em { color: var(--part); font-style: normal; font-size: 13px; } .cases time { color: var(--soft); white-space: nowrap; }
footer { color: var(--soft); text-align: center; }
@media print { body { background: #fff; } header, section { break-inside: avoid; } }
`;
