import fc from "fast-check";

const anyDate = fc.date({ noInvalidDate: true, min: new Date("1970-01-01"), max: new Date("2100-01-01") });
const host = fc.domain();
const address = host.map(name => `https://${name}/`);

/** Texts by their format, of every one that the contract's own checks know and that not any text has. */
export const TEXT_FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  byte: fc.base64String({ minLength: 4, maxLength: 64 }),
  date: anyDate.map(date => date.toISOString().slice(0, 10)),
  "date-time": anyDate.map(date => date.toISOString()),
  duration: fc.tuple(fc.nat(30), fc.nat(23)).map(([days, hours]) => `P${days}DT${hours}H`),
  // Of the signs that may stand in a mailbox those that callers write: the others are a test of parsers of their own.
  email: fc.tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,15}$/), host).map(parts => parts.join("@")),
  hostname: host,
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  time: anyDate.map(date => date.toISOString().slice(11)),
  uri: address,
  "uri-reference": address,
  url: address,
  uuid: fc.uuid(),
};
