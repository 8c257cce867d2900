import { styleText } from "node:util";
import type { RecordedRequest } from "../gateway/record.ts";

/** One line about a request, e.g. `12:00:01  200  OK  ListRecognitionSamples  0.4 ms`. */
export function logLine(request: RecordedRequest, format: "pretty" | "json"): string {
  const { requestId, time, method, action, parameters, verdict, status, detail, faults, milliseconds, accessKeyId } =
    request;
  const ms = Math.round(milliseconds * 10) / 10;
  if (format === "json")
    return JSON.stringify({
      time: new Date(time).toISOString(),
      requestId,
      method,
      action,
      parameters,
      accessKeyId,
      status,
      verdict,
      detail,
      faults,
      ms,
    });
  const clock = new Date(time).toISOString().slice(11, 19);
  const colour = status < 400 ? "green" : "red";
  const notes = [...(detail ? [detail] : []), ...(faults.length > 0 ? [`faults: ${faults.join(", ")}`] : [])];
  return [clock, styleText(colour, `${status}  ${verdict}`), action ?? (method || "-"), `${ms} ms`, ...notes].join(
    "  ",
  );
}
