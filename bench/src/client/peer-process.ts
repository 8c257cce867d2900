// One peer of the client's benchmark in a process of its own, so that none pays for the garbage of another: makes as many calls
// as it is told, and tells what each took.
import { peersFor } from "./peers.ts";

const [, , name, url] = process.argv as string[] as [string, string, keyof ReturnType<typeof peersFor>, string];
const peer = peersFor(url)[name];

process.on("message", async (count: number) => {
  const before = process.cpuUsage();
  const began = performance.now();
  let left = count;
  const caller = async () => {
    while (left-- > 0) {
      await peer();
    }
  };
  await Promise.all(Array.from({ length: 8 }, caller));
  const { user, system } = process.cpuUsage(before);
  process.send?.({ cpu: (user + system) / count, wall: ((performance.now() - began) * 1000) / count });
});
process.on("disconnect", () => process.exit());
