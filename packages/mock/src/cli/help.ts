/** What `ims-mock --help` prints; fits a screen of 80 by 24. */
export const help = `Usage: ims-mock [options]

A mock of Intelligent Media Services. It answers with the contract's examples,
or lists from a world, behind a gateway with the vendor's manners.

  --port <n>              the port, 0 for any free one (default 4010)
  --host <address>        default 127.0.0.1: this machine only
  --world <file.json>     lists are answered from this world
  --random <n>            lists are answered from a random world of n samples
  --contract <file.json>  another bundled contract
  --seed <text>           what is made up repeats for a seed (default 1)
  --no-auth               do not verify signatures
  --rate-limit <n|off>    calls a second, by account and operation
                          (default: the contract's)
  --cors <origin|any>     let pages of this origin, or all, call from a browser
  --latency <ms|from-to>  answer later
  --fault <kind:rate>     let a share of the calls fail; may stand repeatedly.
                          An error code, e.g. Throttling.User:0.1, or error,
                          stall, stall-body, reset, reset-after, truncated,
                          html, content-type, empty, gzip, duplicate
  --watch                 take up changes of contract and world
  --log <form>            a line a request: pretty (default), json or silent
  --version, --help`;
