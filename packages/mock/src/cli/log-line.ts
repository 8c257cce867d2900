import { styleText } from "node:util";
import type { RecordedRequest } from "../gateway/record.ts";

/** One line about a request, e.g. `12:00:01  200  OK  ListRecognitionSamples  0.4 ms`. */
export function logLine(request: RecordedRequest, format: "pretty" | "json"): string {
  const { requestId, time, method, target, action, parameters, verdict, status, detail, faults, accessKeyId } = request;
  const ms = Math.round(request.milliseconds * 10) / 10;
  if (format === "json") {
    return JSON.stringify({
      time: new Date(time).toISOString(),
      requestId,
      method,
      target: action === undefined ? target : undefined,
      action,
      parameters,
      accessKeyId,
      status,
      verdict,
      detail,
      faults,
      ms,
    });
  }
  const clock = new Date(time).toISOString().slice(11, 19);
  const colour = status < 400 ? "green" : "red";
  const notes = [...(detail ? [detail] : []), ...(faults.length > 0 ? [`faults: ${faults.join(", ")}`] : [])];
  const asked = action ?? (`${method} ${target.slice(0, 60)}`.trim() || "-");
  return [clock, styleText(colour, `${status}  ${verdict}`), asked, `${ms} ms`, ...notes].join("  ");
}
