/** Text as it may stand in HTML, in quoted attributes too. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** HTML that is safe to be put in place as it is. */
export interface Html {
  readonly html: string;
}

/** A template in which every value is escaped, except those that are HTML themselves; lists are put one after another. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, at) => part + (at < values.length ? textOf(values[at]) : "")).join("") };
}

type HtmlValue = Html | string | number | undefined | readonly Html[];

function textOf(value: HtmlValue): string {
  if (value === undefined) {
    return "";
  }
  if (typeof value === "string" || typeof value === "number") {
    return escapeHtml(String(value));
  }
  return "html" in value ? value.html : value.map(each => each.html).join("");
}
