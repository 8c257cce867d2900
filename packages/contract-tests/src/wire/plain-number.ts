/** A number as text without an exponent, which a query has no place for: `1e-7` as `0.0000001`. */
export function plainNumber(number: number): string {
  const text = String(number);
  const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) {
    return text;
  }
  const power = Number(exponent);
  const digits = whole + fraction;
  // The exponent is past all digits: JavaScript writes none for a number whose point stands among them.
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${digits}`
    : `${sign}${digits}${"0".repeat(power - fraction.length)}`;
}
