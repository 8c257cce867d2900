import { styleText } from "node:util";
import { visibleText } from "#values";
import type { RecordedRequest } from "../gateway/record.ts";

/**
 * One line about a request, e.g. `12:00:01  200  OK  ListRecognitionSamples  0.4 ms`. Control characters that came from
 * outside are spelt out, so that no request can forge a line.
 */
export function logLine(request: RecordedRequest, format: "pretty" | "json"): string {
  return format === "json" ? jsonLine(request) : prettyLine(request);
}

function jsonLine(request: RecordedRequest): string {
  const { requestId, time, method, target, action, parameters, verdict, status, detail, faults, accessKeyId } = request;
  return JSON.stringify({
    time: new Date(time).toISOString(),
    requestId,
    method,
    target: action === undefined ? target : undefined,
    action,
    parameters,
    unknownParameters: request.unknownParameters,
    accessKeyId,
    status,
    verdict,
    detail,
    faults,
    ms: tenths(request.milliseconds),
  });
}

function prettyLine(request: RecordedRequest): string {
  const { time, method, target, action, verdict, status, milliseconds } = request;
  const clock = new Date(time).toISOString().slice(11, 19);
  const colour = status < 400 ? "green" : "red";
  const asked = action ?? (`${method} ${target.slice(0, 60)}`.trim() || "-");
  const outcome = styleText(colour, visibleText(`${status}  ${verdict}`));
  return [clock, outcome, visibleText(asked), `${tenths(milliseconds)} ms`, ...notesOn(request)].join("  ");
}

function notesOn({ detail, unknownParameters, faults }: RecordedRequest): string[] {
  return [
    ...(detail ? [visibleText(detail)] : []),
    ...(unknownParameters.length > 0 ? [`not in the contract: ${visibleText(unknownParameters.join(", "))}`] : []),
    ...(faults.length > 0 ? [`faults: ${faults.join(", ")}`] : []),
  ];
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
