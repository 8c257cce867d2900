import { isApiError } from "../errors/api-error.ts";
import { isContractError } from "../errors/contract-error.ts";
import type { ImsError } from "../errors/ims-error.ts";
import type { OperationDescriptor } from "./operation-descriptor.ts";

/** Whether an operation changes something, so that sending it twice may change it twice. */
export function isWrite({ access }: OperationDescriptor): boolean {
  return access !== "get" && access !== "list";
}

/** Whether an error says for certain that the request had no effect: it was throttled, refused, or never left. */
export function isNotCarriedOut(error: ImsError): boolean {
  const isThrottled = (isApiError(error) || isContractError(error)) && error.throttled;
  const isRefused = isApiError(error) && !error.retryable;
  return isThrottled || isRefused || !error.sent;
}

/** The end of a message on a request of which nobody knows whether it was carried out; empty where that does no harm. */
export function uncertaintyNote(descriptor: OperationDescriptor): string {
  return isWrite(descriptor) ? " (it may have been carried out: look before you send it again)" : "";
}
