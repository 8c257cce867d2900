export { hostileTexts } from "./hostile-texts.ts";
export { type RedactionCase, redactionCases, secretToHide } from "./redaction-cases.ts";
