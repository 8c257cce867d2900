import { extname } from "node:path";

/** The property of an item that holds the address of a picture: the first that is named or formatted as one. */
export function pictureProperty(item: unknown): string | undefined {
  return Object.entries(Object(item) as Record<string, unknown>).find(
    ([name, value]) => typeof value === "string" && /(url|uri)$/i.test(name) && /^https?:/i.test(value),
  )?.[0];
}

/** The file of an item's picture: its key, made harmless as a name, with the ending of the address. */
export function pictureName(key: string, url: string): string {
  const ending = extname(new URL(url).pathname).toLowerCase();
  const safe =
    key
      .replaceAll(/[^\w.-]/g, "_")
      .replace(/^\.+/, "_")
      .slice(0, 120) || "_";
  return `${safe}${/^\.\w{1,5}$/.test(ending) ? ending : ""}`;
}
