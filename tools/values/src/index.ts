export { isObject, type Json, type JsonObject } from "./is-object.ts";
export { pointerFrom, pointerSteps, valueAt } from "./json-pointer.ts";
export { nearestName, suggestionFor } from "./nearest-name.ts";
export { visibleText } from "./visible-text.ts";
