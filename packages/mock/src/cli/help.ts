/** What `ims-mock --help` prints: it fits on a screen of 80 by 24. */
export const help = `Usage: ims-mock [options] | ims-mock curl <address>

A mock of Intelligent Media Services: the contract's examples, or a world.

  --port <n>              the port, 0 for any free one (default 4010)
  --host <address>        default 127.0.0.1: this machine only
  --world <file.json>     calls act on this world
  --random <n>            calls act on a random world of n items
  --persist <file.json>   the world stays in this file
  --visible-after <ms>    reads show what calls change later
  --contract <file.json>  another bundled contract
  --assume <name=value>   decide what the contract only assumes; repeatable
  --seed <text>           what is made up repeats for a seed (default 1)
  --no-auth               do not verify signatures
  --rate-limit <n|off>    calls a second (default: the contract's)
  --cors <origin|any>     let pages call from a browser
  --latency <ms|from-to>  answer later
  --fault <kind:rate>     let a share of the calls fail, e.g. reset:0.1
  --control-token <text>  steer it under /_ims/ from other machines too
  --watch                 take up changes of contract and world
  --log <form>            pretty (default), json or silent
  --version, --help`;
