import type { ParsedRequest } from "../wire/parse-request.ts";
import type { Page } from "./page.ts";
import { createPicture } from "./picture.ts";

/** `GET /pictures/<id>.png`, where random worlds have their images. */
export const pictures: Page = {
  isRecorded: true,
  matches: parsed => pictureId(parsed) !== undefined,
  answer: parsed => ({
    status: 200,
    headers: { "content-type": "image/png", "cache-control": "max-age=3600", "access-control-allow-origin": "*" },
    body: createPicture(pictureId(parsed) ?? ""),
  }),
};

function pictureId({ request: { method }, path }: ParsedRequest): string | undefined {
  return method === "GET" || method === "HEAD" ? /^\/pictures\/([\w-]{1,64})\.png$/.exec(path)?.[1] : undefined;
}
