import { spawn } from "node:child_process";

const forwardedSignals = ["SIGINT", "SIGTERM", "SIGHUP"];
/** How long a child may take to end after a signal before it is killed, in milliseconds. */
const graceMilliseconds = 5000;

/**
 * Runs a command with our own output. Signals reach it and everything that it started: it leads a process group of
 * its own, which gets the signal, and what is left of the group when it ends is ended too.
 *
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export function runToEnd(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: "inherit", detached: process.platform !== "win32" });
  let killer;
  const forward = signal => {
    signalGroup(child, signal);
    killer ??= setTimeout(() => signalGroup(child, "SIGKILL"), graceMilliseconds);
  };
  for (const signal of forwardedSignals) {
    process.on(signal, forward);
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(killer);
      for (const name of forwardedSignals) {
        process.off(name, forward);
      }
      signalGroup(child, "SIGTERM");
      resolve({ code: code ?? 1, signal });
    });
  });
}

/** Runs a command and keeps what it prints, both streams in one text. */
export function runQuietly(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", text => (output += text));
  }
  return new Promise(resolve => {
    child.on("error", error => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", code => resolve({ code: code ?? 1, output }));
  });
}

function signalGroup(child, signal) {
  try {
    if (process.platform === "win32") {
      child.kill(signal);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // The group is gone already.
  }
}
