/** What `--help` prints; it fits a screen. */
export const HELP = `ims-contract --target <url> [options]      judges a server by the contract

  --target <url>            the address to judge, e.g. http://127.0.0.1:4010
  --region <id>             instead of --target: the service itself in a region
  --access-key-id <id>      else ALIBABA_CLOUD_ACCESS_KEY_ID
  --access-key-secret <s>   else ALIBABA_CLOUD_ACCESS_KEY_SECRET
  --security-token <token>  else ALIBABA_CLOUD_SECURITY_TOKEN
  --allow-insecure          permit http beyond this machine

  --needs <list>            what the target has: auth,world,throttle,writes,prefer or none
                            (default: auth,world,throttle,writes)
  --world <file.json>       what the target holds, in the mock's world format; a package's
                            file too, e.g. @ims-kit/contract-tests/world.json
  --query <name=value>      a parameter value of your own; may be repeated; never given to writes
  --read-only               leave out operations that change something
  --known-gaps <file>       permitted failures with reasons (known-gaps.txt if there is one)
  --strict                  count differences from assumptions as failures

  --only <name>             an operation, gateway, or a family; may be repeated
  --seed <n>                repeat a run's random requests
  --samples <n>             random requests for each property (20)
  --rate <n>                calls a second over all operations
  --timeout <ms>            for one answer (10000)

  --report <form=file,...>  json=, junit=, html=, or overlay= (the target's answers for spec/overlays/)
  --show-curl               sign the curl lines, so that they can be run; they hold a signature
  --color, --no-color       colours or none (default: as the terminal is)
  --help, --version

Families: examples, answers, refusals, signature, paging, meaning, properties, load.
Against the service itself only operations that read are called, 10 times a second at most.
Exit code: 0 all that is documented held, 1 something fell short, 2 could not run, or nothing was tested.`;
