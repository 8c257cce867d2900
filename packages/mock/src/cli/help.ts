/** What `ims-mock --help` prints; fits a screen of 24 lines. */
export const help = `Usage: ims-mock [options]

A mock of Intelligent Media Services. Without a world it answers with the contract's examples.

  --port <n>              the port, 0 for any free one (default 4010)
  --host <address>        the address (default 127.0.0.1: this machine only)
  --world <file.json>     answer lists from this world
  --random <n>            answer lists from a random world of n samples
  --contract <file.json>  another bundled contract
  --seed <text>           ids, faults and made-up answers repeat for a seed (default 1)
  --no-auth               do not verify signatures
  --rate-limit <n|off>    calls per second, account and operation (default: the contract's)
  --latency <ms|from-to>  answer later
  --fault <kind:rate>     let a share of the calls fail; may be repeated. Kinds: stall, stall-body, reset,
                          reset-after, truncated, html, content-type, empty, gzip, duplicate,
                          or an error code, e.g. Throttling.User:0.1
  --watch                 take up changes of the contract and world files
  --log <pretty|json|silent>  a line for each request (default pretty)
  --version, --help`;
