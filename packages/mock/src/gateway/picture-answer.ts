import { createPicture } from "./picture.ts";
import type { GatewayAnswer } from "../wire/message.ts";
import type { ParsedRequest } from "../wire/parse-request.ts";

/** Answers `GET /pictures/<id>.png`, where random worlds have their images; anything else is none of it. */
export function pictureAnswer({ request, path }: ParsedRequest): GatewayAnswer | undefined {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return undefined;
  }
  const id = /^\/pictures\/([\w-]{1,64})\.png$/.exec(path)?.[1];
  if (id === undefined) {
    return undefined;
  }
  return {
    status: 200,
    headers: { "content-type": "image/png", "cache-control": "max-age=3600", "access-control-allow-origin": "*" },
    body: createPicture(id),
  };
}
