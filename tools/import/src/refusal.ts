/** Why an operation cannot be imported; it is left out and listed. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
