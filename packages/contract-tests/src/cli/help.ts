/** What `--help` prints; it fits a screen. */
export const HELP = `ims-contract --target <url> [options]      judges a server by the contract

  --target <url>            the address to judge, e.g. http://127.0.0.1:4010
  --region <id>             instead of --target: the service itself in a region
  --access-key-id <id>      else ALIBABA_CLOUD_ACCESS_KEY_ID
  --access-key-secret <s>   else ALIBABA_CLOUD_ACCESS_KEY_SECRET
  --security-token <token>  else ALIBABA_CLOUD_SECURITY_TOKEN

  --needs <list>            what the target has: auth,world,throttle,writes,prefer or none
                            (auth,world,throttle,writes unless told otherwise)
  --world <file.json>       what the target holds, in the mock's world format; a package's
                            file too, e.g. @ims-kit/contract-tests/world.json
  --query <name=value>      a parameter value of your own; may be repeated
  --read-only               leave out operations that change something
  --known-gaps <file>       permitted failures with reasons (known-gaps.txt if there is one)

  --only <name>             an operation or a family; may be repeated
  --seed <n>                repeat a run's random requests
  --samples <n>             random requests for each property (20)
  --rate <n>                calls a second over all operations
  --timeout <ms>            for one answer (10000)

  --report <form=file,...>  json=, junit=, html= or overlay= (drift as an OpenAPI overlay)
  --color, --no-color       colours or none; as the terminal is unless told
  --help, --version

Families: examples, answers, refusals, signature, paging, meaning, properties, load.
Against the service itself only operations that read are called, 10 times a second at most.
Exit code: 0 all held, 1 something fell short, 2 could not run, or nothing was tested.`;
